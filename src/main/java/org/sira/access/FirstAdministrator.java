package org.sira.access;

import java.util.Set;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;
import org.sira.shared.StartRefused;
import org.sira.shared.StartTexts;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Creates the administrator of a first start from the settings {@code sira.admin.username}, {@code .email} and
 * {@code .password}, before anybody can reach the application; without them the start is refused.
 */
@Component
@ConditionalOnProperty(name = "sira.people.bootstrap", matchIfMissing = true)
class FirstAdministrator implements SmartInitializingSingleton {

  private static final String PREFIX = "sira.admin.";

  private final People people;
  private final Environment settings;

  FirstAdministrator(People people, Environment settings) {
    this.people = people;
    this.settings = settings;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (people.isEmpty()) {
      create();
    }
  }

  private void create() {
    var post = new Post(Set.of(Role.ADMIN), Actor.IOM, "BAMAKO", true, null);
    var username = required("username");
    var person = new NewPerson(username, username, required("email"), "fr", post);
    var password = required("password");
    if (Passwords.tooShort(password) || Passwords.tooLong(password)) {
      throw refused("weak", "password");
    }
    try {
      people.create(person, password);
    } catch (InvalidAnswers e) {
      throw refused("wrong", e.faults().get(0).field());
    } catch (Refusal anotherNodeWasQuicker) {
      LoggerFactory.getLogger(getClass()).info("The first administrator exists already");
    }
  }

  private String required(String name) {
    var value = settings.getProperty(PREFIX + name);
    if (value == null || value.isBlank()) {
      throw refused("missing", name);
    }
    return value.strip();
  }

  private static StartRefused refused(String key, String setting) {
    return StartTexts.refused("access.start." + key, PREFIX + setting);
  }
}
