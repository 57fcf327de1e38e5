package org.sira.casefile;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Renews what cases are found by when a newer Sira makes it otherwise; several machines may do it at once. */
@Component
class SearchKeysAtStart implements ApplicationRunner {

  private static final int AT_ONCE = 500;

  private final Casefiles casefiles;
  private final SearchStore store;
  private final TransactionTemplate transactions;

  SearchKeysAtStart(Casefiles casefiles, SearchStore store, TransactionTemplate transactions) {
    this.casefiles = casefiles;
    this.store = store;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments args) {
    int renewed;
    do {
      renewed = transactions.execute(status -> renewSome());
    } while (renewed > 0);
  }

  private int renewSome() {
    var outdated = store.outdated(AT_ONCE);
    outdated.forEach(id -> store.renew(casefiles.facts(id), casefiles.person(id), casefiles.returned(id)));
    return outdated.size();
  }
}
