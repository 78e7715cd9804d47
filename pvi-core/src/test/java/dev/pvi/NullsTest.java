package dev.pvi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pvi.book.BookId;
import dev.pvi.book.BookText;
import dev.pvi.explain.Explanation;
import dev.pvi.explain.Finding;
import dev.pvi.explain.Place;
import dev.pvi.form.Source;
import dev.pvi.formula.Attribute;
import dev.pvi.formula.Fact;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A null is refused by the call that states it: of every builder, and of what hosts make. */
class NullsTest {

  /** Records that a host makes itself, beside those about partners. */
  private static final List<Class<?>> STATED =
      List.of(
          Place.class,
          Finding.class,
          Explanation.class,
          BookText.class,
          BookId.class,
          Source.class,
          Attribute.class,
          Fact.Text.class,
          Fact.Quantity.class,
          Fact.Amount.class,
          Fact.Day.class);

  private interface Call {
    Object with(Object[] arguments) throws ReflectiveOperationException;
  }

  private final List<String> taken = new ArrayList<>();
  private int calls;

  @Test
  void recordsTakeNoNull() throws Exception {
    for (Class<?> type : types()) {
      if (type.isRecord() && isPublic(type) && isStatedByHosts(type)) {
        Class<?>[] components =
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = type.getDeclaredConstructor(components);
        refuse(constructor, constructor::newInstance);
      }
    }

    assertThat(calls).isGreaterThan(30);
    assertThat(taken).isEmpty();
  }

  @Test
  void buildersTakeNoNull() throws Exception {
    for (Class<?> type : types()) {
      if (type.isInterface() && type.getSimpleName().equals("Builder") && isPublic(type)) {
        for (Method method : type.getMethods()) {
          if (method.getName().equals("resources")) {
            continue; // refused by build
          }
          Object builder = builder(type);
          refuse(method, arguments -> method.invoke(builder, arguments));
        }
      }
    }

    assertThat(calls).isGreaterThan(70);
    assertThat(taken).isEmpty();
  }

  private static boolean isStatedByHosts(Class<?> type) {
    return STATED.contains(type) || type.getPackageName().equals("dev.pvi.partner");
  }

  private static Object builder(Class<?> type) throws ReflectiveOperationException {
    Class<?> built = type.getDeclaringClass();
    Constructor<?> made =
        Class.forName(
                built.getPackageName() + ".Immutable" + built.getSimpleName() + "$Builder",
                true,
                type.getClassLoader())
            .getDeclaredConstructor();
    made.setAccessible(true);
    return made.newInstance();
  }

  /**
   * Calls it with null in the place of each argument in turn, the others being what they may be.
   */
  private void refuse(Executable executable, Call call) throws ReflectiveOperationException {
    executable.setAccessible(true);
    Class<?>[] types = executable.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (!types[i].isPrimitive()) {
        @Nullable Object[] arguments = new Object[types.length];
        for (int other = 0; other < types.length; other++) {
          arguments[other] = other == i ? null : sample(types[other]);
        }
        calls++;
        try {
          call.with(arguments);
          taken.add(executable + " takes null as argument " + i);
        } catch (InvocationTargetException e) {
          if (!(e.getCause() instanceof NullPointerException
              || e.getCause() instanceof IllegalArgumentException)) {
            taken.add(executable + " throws " + e.getCause());
          }
        }
      }
    }
  }

  private static @Nullable Object sample(Class<?> type) {
    return SAMPLES.stream().filter(type::isInstance).findFirst().orElseGet(() -> primitive(type));
  }

  private static final List<Object> SAMPLES =
      List.of(
          "a1",
          BigDecimal.ONE,
          LocalDate.of(2026, 1, 1),
          Optional.empty(),
          List.of(),
          new TreeMap<>(),
          BigMoney.of(CurrencyUnit.USD, BigDecimal.ONE),
          CurrencyUnit.USD,
          Place.of("a", ""));

  private static @Nullable Object primitive(Class<?> type) {
    if (type == boolean.class) {
      return true;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return type == int.class ? (Object) 1 : type == long.class ? (Object) 1L : null;
  }

  private static boolean isPublic(Class<?> type) {
    @Nullable Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<Class<?>> types() throws IOException, URISyntaxException {
    Path classes = Path.of(Place.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    SortedMap<String, Class<?>> types = new TreeMap<>();
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".class")).toList()) {
        String name = classes.relativize(file).toString().replace('/', '.').replace(".class", "");
        if (!name.contains("-info") && !name.startsWith("dev.pvi.engine")) {
          types.put(name, type(name));
        }
      }
    }
    return List.copyOf(types.values());
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, Place.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
