package org.sira.development;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go and whom to sign in as. */
@Component
@DevelopmentOnly
class Welcome implements ApplicationListener<ApplicationReadyEvent> {

  @Override
  public void onApplicationEvent(ApplicationReadyEvent ready) {
    var port = ((WebServerApplicationContext) ready.getApplicationContext()).getWebServer().getPort();
    System.out.println("""

        ------------------------------------------------------------------------------
          Sira est prête / Sira is ready          http://localhost:%1$d

          Connectez-vous / sign in as             mot de passe / password: %2$s
        %3$s
          Courriels envoyés / mails sent          http://localhost:%1$d/dev/mail
          Avancer l'horloge / move the clock      POST http://localhost:%1$d/dev/clock
                                                  {"advance": "P10D"}
        ------------------------------------------------------------------------------
        """.formatted(port, DemoPeople.PASSWORD, people(DemoPeople.ALL)));
  }

  private static String people(List<DemoPeople.Demo> all) {
    var text = new StringBuilder();
    all.forEach(person -> text.append("    %-20s %s%n".formatted(person.username(), person.introduction())));
    return text.toString();
  }
}
