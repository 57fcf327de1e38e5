package org.sira.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the shipped models at start: each process as a bundle with its forms and decisions, whole, so that what a
 * case began with stays together. A bundle that has not changed is not deployed again; one with a model or form at fault
 * keeps Sira from starting.
 */
@Component
class Bundles implements SmartInitializingSingleton {

  private static final String SHIPPED = "sira";

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;
  private final ModelGuard guard;
  private final FormGuard forms;
  private final String location;

  Bundles(RepositoryService repository, ResourcePatternResolver resources, ModelGuard guard, FormGuard forms,
      @Value("${sira.models.location:classpath*:/}") String location) {
    this.repository = repository;
    this.resources = resources;
    this.guard = guard;
    this.forms = forms;
    this.location = location;
  }

  @Override
  public void afterSingletonsInstantiated() {
    read().forEach(this::deploy);
  }

  private void deploy(String process, Map<String, byte[]> files) {
    files.forEach((name, file) -> {
      var faults = name.endsWith(".form") ? forms.faults(text(file)) : guard.check(file);
      if (!faults.isEmpty()) {
        throw new IllegalStateException("Model " + name + " is refused: " + faults);
      }
    });
    var deployment = repository.createDeployment().name(process).source(SHIPPED).enableDuplicateFiltering(false);
    files.forEach((name, file) -> deployment.addString(name, text(file)));
    deployment.deploy();
  }

  private Map<String, Map<String, byte[]>> read() {
    var bundles = new TreeMap<String, Map<String, byte[]>>();
    for (var pattern : List.of("processes/*/*.bpmn", "processes/*/*.dmn", "forms/*/*.form")) {
      for (var file : find(pattern)) {
        bundles.computeIfAbsent(folderOf(file), key -> new LinkedHashMap<>()).put(file.getFilename(), bytes(file));
      }
    }
    return bundles;
  }

  private List<Resource> find(String pattern) {
    try {
      var found = new ArrayList<>(List.of(resources.getResources(location + pattern)));
      found.sort(Comparator.comparing(Resource::getFilename));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folderOf(Resource file) {
    try {
      var parts = file.getURL().getPath().split("/");
      return parts[parts.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
