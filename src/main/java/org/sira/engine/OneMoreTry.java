package org.sira.engine;

import java.sql.SQLException;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.sira.access.CurrentActor;
import org.sira.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands around the outermost use case: tells the engine who acts, and runs the use case a second time, in a new
 * transaction, when the first lost against another one (the engine's version check, a deadlock of the database). Who loses twice is asked to try again.
 */
@Aspect
@Component
@Order(0)
class OneMoreTry {

  private static final String DEADLOCK = "40P01";
  private static final String SERIALIZATION_FAILURE = "40001";

  private final IdentityService identity;
  private final CurrentActor actors;

  OneMoreTry(@Lazy IdentityService identity, CurrentActor actors) {
    this.identity = identity;
    this.actors = actors;
  }

  @Around("@annotation(org.sira.shared.UseCase)")
  Object around(ProceedingJoinPoint useCase) throws Throwable {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return useCase.proceed();
    }
    identity.setAuthenticatedUserId(actors.get().username());
    try {
      return useCase.proceed();
    } catch (RuntimeException lost) {
      if (!lostARace(lost)) {
        throw lost;
      }
      return lastTry(useCase);
    } finally {
      identity.clearAuthentication();
    }
  }

  private static Object lastTry(ProceedingJoinPoint useCase) throws Throwable {
    try {
      return useCase.proceed();
    } catch (RuntimeException lost) {
      throw lostARace(lost) ? Refusal.conflict("TRY_AGAIN") : lost;
    }
  }

  private static boolean lostARace(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
          || cause instanceof SQLException sql
              && (DEADLOCK.equals(sql.getSQLState()) || SERIALIZATION_FAILURE.equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
