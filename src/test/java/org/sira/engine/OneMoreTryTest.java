package org.sira.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.aspectj.lang.ProceedingJoinPoint;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.sira.access.CurrentActor;
import org.sira.shared.Refusal;
import org.springframework.dao.CannotAcquireLockException;

class OneMoreTryTest {

  private final ProceedingJoinPoint useCase = mock();
  private final OneMoreTry oneMoreTry = new OneMoreTry(mock(IdentityService.class), new CurrentActor());

  @Test
  void whoLosesOnceIsHeardTheSecondTime() throws Throwable {
    when(useCase.proceed()).thenThrow(new OptimisticLockingException("lost")).thenReturn("done");

    assertThat(oneMoreTry.around(useCase)).isEqualTo("done");
  }

  @Test
  void whoLosesTwiceIsAskedToTryAgain() throws Throwable {
    when(useCase.proceed()).thenThrow(new OptimisticLockingException("lost"))
        .thenThrow(new CannotAcquireLockException("lost again"));

    assertThatThrownBy(() -> oneMoreTry.around(useCase)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo("TRY_AGAIN");
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
    });
  }

  @Test
  void aFailureIsNotTriedAgain() throws Throwable {
    when(useCase.proceed()).thenThrow(new IllegalStateException("broken"));

    assertThatThrownBy(() -> oneMoreTry.around(useCase)).isInstanceOf(IllegalStateException.class);
    verify(useCase, times(1)).proceed();
  }
}
