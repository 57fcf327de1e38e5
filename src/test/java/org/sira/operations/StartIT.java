package org.sira.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sira.SiraApplication;
import org.sira.TestPostgres;
import org.sira.shared.StartRefused;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot succeed says why in one sentence, in both languages, instead of a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class StartIT {

  private static final String MAIL = "--spring.mail.host=localhost";
  private static final String BASE = "--sira.base-url=http://localhost:8080";

  @Test
  void aMissingSettingIsNamed(CapturedOutput output) {
    refused(MAIL, "--spring.datasource.url=" + TestPostgres.newDatabase());

    assertThat(output).contains("il manque sira.base-url.", "sira.base-url is missing.", "SIRA_BASEURL");
    assertThat(output).doesNotContain("\tat org.springframework");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamedWithoutItsPassword(CapturedOutput output) {
    refused(MAIL, BASE, "--spring.datasource.url=jdbc:postgresql://localhost:1/sira?password=secret");

    assertThat(output).contains("jdbc:postgresql://localhost:1/sira ne répond pas", "does not answer")
        .doesNotContain("secret").doesNotContain("\tat org.springframework");
  }

  @Test
  void aDatabaseThatDoesNotExistIsNamed(CapturedOutput output) {
    var url = TestPostgres.newDatabase().replaceFirst("/sira_\\d+", "/nowhere");
    refused(MAIL, BASE, "--spring.datasource.url=" + url, "--spring.datasource.username=postgres");

    assertThat(output).contains("n'existe pas sur ce serveur", "/nowhere does not exist on that server");
  }

  @Test
  void aUserWhomTheDatabaseDoesNotKnowIsNamed(CapturedOutput output) {
    var url = TestPostgres.newDatabase().replaceFirst("\\?.*", "");
    refused(MAIL, BASE, "--spring.datasource.url=" + url, "--spring.datasource.username=stranger");

    assertThat(output).contains("refuse l'utilisateur stranger", "refuses the user stranger");
  }

  @Test
  void aPostgresqlThatIsTooOldIsRefusedAndOneThatIsNotTheTestedOneIsNot(CapturedOutput output) {
    assertThatThrownBy(() -> DatabaseCheck.checkVersion(13)).isInstanceOf(StartRefused.class)
        .hasMessageContainingAll("PostgreSQL 13 est trop ancien", "PostgreSQL 13 is too old");

    DatabaseCheck.checkVersion(17);
    assertThat(output).doesNotContain("PostgreSQL 17");
    DatabaseCheck.checkVersion(16);
    assertThat(output).contains("version 16");
  }

  private static void refused(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--server.port=0");
    assertThatThrownBy(() -> SiraApplication.main(all.toArray(String[]::new))).isNotNull();
  }
}
