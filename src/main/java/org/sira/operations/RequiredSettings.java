package org.sira.operations;

import java.util.List;
import org.sira.shared.StartTexts;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.StringUtils;

/**
 * Refuses a start that lacks a setting which nothing can stand in for, before anything else is tried. The settings of
 * the first administrator are asked for by {@code access}, on a first start only.
 */
public class RequiredSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<String> NAMES = List.of("spring.datasource.url", "sira.base-url", "spring.mail.host");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var missing = NAMES.stream().filter(name -> !StringUtils.hasText(context.getEnvironment().getProperty(name))).toList();
    if (!missing.isEmpty()) {
      throw StartTexts.refused("operations.start.settings", String.join(", ", missing), asVariable(missing.get(0)));
    }
  }

  private static String asVariable(String name) {
    return name.toUpperCase(java.util.Locale.ROOT).replace("-", "").replace('.', '_');
  }
}
