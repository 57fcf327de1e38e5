package org.sira;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Stops the engine from running jobs by itself for a while. */
public class JobExecutorPause {

  private final JobExecutor executor;

  JobExecutorPause(ProcessEngine engine) {
    executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
  }

  /** Does the work once every job that had begun is over, and starts the executor again if it was running. */
  public <T> T during(Supplier<T> work) {
    if (executor == null || !executor.isActive()) {
      return work.get();
    }
    executor.shutdown();
    try {
      while (busy()) {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
      return work.get();
    } finally {
      executor.start();
    }
  }

  private boolean busy() {
    return executor instanceof SpringJobExecutor spring && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor pool
        && (pool.getActiveCount() > 0 || pool.getQueueSize() > 0);
  }
}
