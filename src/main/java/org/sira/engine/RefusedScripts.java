package org.sira.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;

/** Finds no script language at all, whichever is asked for: models hold no code. */
class RefusedScripts extends DefaultScriptEngineResolver {

  RefusedScripts() {
    super(new ScriptEngineManager(null));
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw new ProcessEngineException("Scripting is switched off: " + language);
  }
}
