package org.sira.forms;

import java.util.regex.Pattern;

/**
 * A pattern written by a process owner. Found anywhere in the text, as in form-js. Looking is given up after a
 * fixed number of steps, so that no pattern and no text can keep the server busy; giving up counts as no match.
 */
public record SafePattern(Pattern pattern) {

  private static final int STEPS = 500_000;

  /** @throws java.util.regex.PatternSyntaxException when it is no pattern */
  static SafePattern of(String expression) {
    return new SafePattern(Pattern.compile(expression));
  }

  boolean foundIn(String text) {
    try {
      return pattern.matcher(new Counted(text, new int[] {STEPS})).find();
    } catch (TooManySteps | StackOverflowError e) {
      return false;
    }
  }

  private static final class TooManySteps extends RuntimeException {
    TooManySteps() {
      super(null, null, false, false);
    }
  }

  private record Counted(CharSequence text, int[] left) implements CharSequence {

    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new TooManySteps();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
