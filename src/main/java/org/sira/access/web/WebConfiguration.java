package org.sira.access.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hangs the language switch and the frame's model into every page, and keeps what PostgreSQL cannot store outside. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final LanguageSwitch languages;
  private final PageModel frame;

  WebConfiguration(LanguageSwitch languages, PageModel frame) {
    this.languages = languages;
    this.frame = frame;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages).excludePathPatterns("/api/**", "/assets/**");
    registry.addInterceptor(frame).excludePathPatterns("/api/**", "/assets/**");
  }

  /** A NUL in a parameter is answered 400: no text of ours can hold it. */
  @Bean
  static HttpFirewall httpFirewall() {
    var firewall = new StrictHttpFirewall();
    firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
    return firewall;
  }
}
