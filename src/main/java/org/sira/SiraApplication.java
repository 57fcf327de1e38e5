package org.sira;

import org.sira.operations.RequiredSettings;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Sira against the PostgreSQL and the mail server that the usual Spring properties name. */
@SpringBootApplication
@EnableScheduling
public class SiraApplication {

  public static void main(String[] args) {
    new SpringApplicationBuilder(SiraApplication.class).initializers(new RequiredSettings()).run(args);
  }
}
