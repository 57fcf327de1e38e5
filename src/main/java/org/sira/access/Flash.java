package org.sira.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * What the next page says about what was just done: a message key with its arguments, translated when shown. Put it
 * among the redirect's flash attributes under {@link #NAME}. {@code kind} is ok, info, soon or late.
 */
public record Flash(String kind, String key, List<Serializable> args) implements Serializable {

  public static final String NAME = "flash";

  public static Flash ok(String key, Serializable... args) {
    return new Flash("ok", key, Arrays.asList(args));
  }

  public static Flash late(String key, Serializable... args) {
    return new Flash("late", key, Arrays.asList(args));
  }
}
