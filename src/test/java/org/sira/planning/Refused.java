package org.sira.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sira.shared.InvalidAnswers;
import org.sira.shared.Refusal;

/** What tests say about refusals. */
public final class Refused {

  private Refused() {}

  public static void assertFault(ThrowingCallable act, String field, String code) {
    assertThatThrownBy(act).isInstanceOfSatisfying(InvalidAnswers.class, refused -> assertThat(refused.faults())
        .anyMatch(fault -> fault.field().equals(field) && fault.code().equals(code)));
  }

  public static void assertRefused(ThrowingCallable act, String code) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
