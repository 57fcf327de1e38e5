package org.sira.access.web;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import org.sira.access.OwnAccess;
import org.sira.access.PasswordCheck;
import org.sira.access.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.ForwardAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Three doors: files of the pages, open to all; addresses for programs, with a password in every call and no session;
 * pages, with a session kept in the database. Everything not named open needs somebody signed in.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final String[] OPEN = {"/sign-in", "/sign-in/refused", "/invitation/*", "/error"};

  @Bean
  @Order(1)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    return http.securityMatcher("/assets/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(SecurityHeaders::set)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, ApiAddresses api, PasswordCheck check, ProblemAnswers problems)
      throws Exception {
    return http.securityMatcher(api)
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
            .requestMatchers("/actuator/health", "/actuator/health/**").permitAll()
            .requestMatchers("/actuator/**").hasRole("ADMIN")
            .anyRequest().authenticated())
        .authenticationManager(new ProviderManager(new PasswordProvider(check::quickly)))
        .httpBasic(basic -> basic.authenticationEntryPoint(problems::unauthenticated))
        .exceptionHandling(failures -> failures
            .authenticationEntryPoint(problems::unauthenticated)
            .accessDeniedHandler(problems::forbidden))
        .headers(SecurityHeaders::set)
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http, People people, LostSession lost, AuthenticationSuccessHandler signedIn)
      throws Exception {
    return http
        .authorizeHttpRequests(requests -> requests
            .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
            .requestMatchers(OPEN).permitAll()
            .anyRequest().authenticated())
        .addFilterBefore(new FreshPersonFilter(people), CsrfFilter.class)
        .formLogin(form -> form.loginPage("/sign-in").successHandler(signedIn)
            .failureHandler(new ForwardAuthenticationFailureHandler("/sign-in/refused")))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out").deleteCookies("SIRA"))
        .exceptionHandling(failures -> failures.authenticationEntryPoint(lost).accessDeniedHandler(lost))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .headers(SecurityHeaders::set)
        .csrf(Customizer.withDefaults())
        .build();
  }

  /** After the sign-in people come back to the page they asked for, never to a fragment of one. */
  private static HttpSessionRequestCache pagesOnly() {
    var cache = new HttpSessionRequestCache();
    cache.setMatchingRequestParameterName(null);
    cache.setRequestMatcher(request -> "GET".equals(request.getMethod()) && !LostSession.byScript(request)
        && String.valueOf(request.getHeader("Accept")).contains("text/html"));
    return cache;
  }

  @Bean
  AuthenticationProvider passwordProvider(PasswordCheck check) {
    return new PasswordProvider(check::slowly);
  }

  @Bean
  SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  /** The page asked for, without the host that its request named. */
  private static String withinSira(String address) {
    var page = URI.create(address);
    return page.getRawPath() + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery());
  }

  @Bean
  AuthenticationSuccessHandler signedIn(OwnAccess own) {
    var onwards = new SavedRequestAwareAuthenticationSuccessHandler();
    onwards.setRedirectStrategy((request, response, address) -> response.sendRedirect(withinSira(address)));
    return (request, response, person) -> {
      own.signedIn(person.getName());
      onwards.onAuthenticationSuccess(request, response, person);
    };
  }
}
