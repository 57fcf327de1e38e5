package org.sira.development;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** Marks what exists on a workplace only: tests have these classes on their path too, and must not start them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile(DevelopmentOnly.PROFILE)
@interface DevelopmentOnly {
  String PROFILE = "development";
}
