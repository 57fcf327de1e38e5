package org.sira;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A test against the whole application on a real PostgreSQL: one context, started once and shared by all of them. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"camunda.bpm.job-execution.enabled=false", "sira.schedules.enabled=false",
        "sira.people.bootstrap=false"})
@AutoConfigureMockMvc
@Import({MovableClock.class, JobExecutorPause.class, TimeTravel.class, Walk.class, TestCases.class})
@ContextConfiguration(initializers = SiraTest.Database.class)
public @interface SiraTest {

  /** Gives the context its own empty database. */
  class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
          "spring.datasource.url=" + TestPostgres.newDatabase(), "spring.datasource.username=postgres",
          "spring.mail.host=localhost", "spring.mail.port=" + TestMail.port());
    }
  }
}
