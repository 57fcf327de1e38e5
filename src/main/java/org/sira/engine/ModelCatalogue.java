package org.sira.engine;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * What a model may name: delegates as {@code ${bean}}, and beans marked {@link Modelled} with their public methods.
 * Nothing else of the application can be reached from a model. Beans are looked up by definition, so that building
 * the engine does not build what depends on it.
 */
@Component
public class ModelCatalogue {

  private final ListableBeanFactory beans;
  // Asked for each name that a running model evaluates, and the same for the life of the application.
  private final SingletonSupplier<Set<String>> delegates;
  private final SingletonSupplier<Map<String, Set<String>>> methods;

  ModelCatalogue(ListableBeanFactory beans) {
    this.beans = beans;
    delegates = SingletonSupplier.of(() -> new TreeSet<>(Set.of(beans.getBeanNamesForType(JavaDelegate.class, true, false))));
    methods = SingletonSupplier.of(() -> Arrays.stream(beans.getBeanNamesForAnnotation(Modelled.class))
        .collect(Collectors.toMap(name -> name, name -> methodsOf(beans.getType(name, false)), (a, b) -> a, TreeMap::new)));
  }

  /** The names of all delegates. */
  public Set<String> delegates() {
    return delegates.obtain();
  }

  /** The names of the beans that may be called, each with the names of its methods. */
  public Map<String, Set<String>> methods() {
    return methods.obtain();
  }

  /** The same beans as a map that the engine resolves names in, read when a name is met. */
  Map<Object, Object> asBeans() {
    return new Lookup(beans);
  }

  private static Set<String> methodsOf(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
  }

  private final class Lookup extends AbstractMap<Object, Object> {

    private final BeanFactory factory;

    private Lookup(BeanFactory factory) {
      this.factory = factory;
    }

    @Override
    public boolean containsKey(Object name) {
      return name instanceof String text && (delegates().contains(text) || methods().containsKey(text));
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? factory.getBean((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return Set.of();
    }
  }
}
