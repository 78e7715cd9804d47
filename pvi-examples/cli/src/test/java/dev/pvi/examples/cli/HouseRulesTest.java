package dev.pvi.examples.cli;

import static dev.pvi.examples.cli.Run.data;
import static dev.pvi.examples.cli.Run.pvi;
import static dev.pvi.examples.cli.Run.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rule of the quick start, compiled and packed as a user does, given to the command. */
class HouseRulesTest {

  private static final String QUICKSTART = "dev/pvi/examples/quickstart/QuoteTurnaround";
  private static final Path SOURCES =
      Path.of(System.getProperty("basedir", "")).resolve("../quickstart/src/main/java");

  /** Those that house-incentive.json of the quick start names. */
  private static final List<String> STRATEGIES =
      List.of("MarginRate", "IndexCurve", "SeatPay", "LargestShare", "SecondInPart");

  private static final String OURSELVES =
      """
      {"format": "pvi-partner/1", "id": "ourselves", "asOf": "2026-08-31",
       "readings": {"motion:land": {"quote-turnaround": 4.5, "quote-accuracy": 93}}}
      """;

  private static final String AS_CLASS =
      """
      package acme;
      import dev.pvi.form.Kind;
      import dev.pvi.formula.*;
      import dev.pvi.rule.ScoringRule;
      public final class Fast implements ScoringRule {
        public String type() { return "acme-fast"; }
        public Kind<? extends Schedule> form() {
          return dev.pvi.form.Form.of("fast", "always 10", fields -> values -> always());
        }
        private static Schedule always() {
          return (in, facts) -> Outcome.of(java.math.BigDecimal.TEN);
        }
      }
      """;

  private static final String COMBINATION =
      """
      package acme;
      import dev.pvi.cpi.incentive.Combination;
      import dev.pvi.form.*;
      import java.util.*;
      public final class Half {
        public static final Combination HALF = Combination.of("acme-half", Form.of("half",
            "the second rule pays half", fields -> {
              var rest = fields.required("rest", Kind.text(), "Why.");
              return values -> offers -> kept(offers, values.get(rest));
            }));
        private static List<Combination.Kept> kept(List<Combination.Offer> offers, String rest) {
          List<Combination.Kept> all = new ArrayList<>();
          for (var one : offers) {
            all.add(all.isEmpty() ? Combination.Kept.all(one) : new Combination.Kept(
                one.amount().times(dev.pvi.formula.Ratio.of(new java.math.BigDecimal("0.5"))),
                Optional.of(rest)));
          }
          return all;
        }
      }
      """;

  private static final String BROKEN =
      """
      package acme;
      public final class Broken {
        public static final dev.pvi.rule.ScoringRule RULE = null;
        static { if (true) throw new IllegalStateException("no licence"); }
      }
      """;

  @TempDir static Path folder;
  private static String jar;

  @BeforeAll
  static void pack() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    List<Path> sources = new ArrayList<>();
    STRATEGIES.forEach(
        name -> sources.add(SOURCES.resolve(QUICKSTART).resolveSibling(name + ".java")));
    sources.add(SOURCES.resolve(QUICKSTART + ".java"));
    sources.add(Path.of(write(folder, "Fast.java", AS_CLASS)));
    sources.add(Path.of(write(folder, "Half.java", COMBINATION)));
    sources.add(Path.of(write(folder, "Broken.java", BROKEN)));
    compile(classes, sources);
    Path file = folder.resolve("acme rules#1.jar");
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream packed = new JarOutputStream(out);
        var all = Files.walk(classes)) {
      for (Path one : all.filter(Files::isRegularFile).toList()) {
        packed.putNextEntry(new JarEntry(classes.relativize(one).toString().replace('\\', '/')));
        packed.write(Files.readAllBytes(one));
      }
    }
    jar = file.toString();
  }

  private static void compile(Path classes, List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    String path = System.getProperty("jdk.module.path", System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options = List.of("-d", classes.toString(), "-cp", path, "-proc:none");
      boolean done =
          compiler
              .getTask(
                  problems,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjects(sources.toArray(Path[]::new)))
              .call();
      assertThat(done).as(problems.toString()).isTrue();
    }
  }

  private static String rule(String name) {
    return jar + "#" + name;
  }

  private static String turnaround() {
    return rule(QUICKSTART.replace('/', '.'));
  }

  @Test
  void bookThatNamesARuleOfTheHouseIsVerifiedWithIt() {
    Run run = pvi("verify", data("house.json"), "--rules", turnaround());

    assertThat(run.code()).as(run.out()).isZero();
    assertThat(run.out()).contains(": sound");
  }

  @Test
  void partnerIsScoredAndExplainedByIt() {
    String partner = write(folder, "ourselves.json", OURSELVES);
    String[] options = {
      "--book", data("house.json"), "--partner", partner, "--rules", turnaround()
    };
    String[] score = {
      "score", options[0], options[1], options[2], options[3], options[4], options[5]
    };
    String[] explain = score.clone();
    explain[0] = "explain";

    assertThat(pvi(score).code()).as(pvi(score).err()).isZero();
    assertThat(pvi(explain).out()).contains("days more than");
  }

  @Test
  void rulesOfAnIncentiveMayCombineByIt() {
    String book =
        write(
            folder,
            "half.json",
            Run.read(Run.resource("house-incentive.json"))
                .replace("{\"type\": \"best-of\"}", "{\"type\": \"acme-half\", \"rest\": \"so\"}"));

    assertThat(pvi("verify", book).out()).contains("[unknown-rule-type]");
    assertThat(pvi("verify", book, "--rules", rule("acme.Half")).out()).contains(": sound");
    assertThat(pvi("show", book, "--rules", rule("acme.Half")).out())
        .contains("\n      where the region is EMEA: acme-half\n        rest  so\n");
  }

  @Test
  void everyStrategyOfAnIncentiveMayBeOfTheHouse() {
    String book = data("house-incentive.json");
    List<String> verify = new ArrayList<>(List.of("verify", book));
    for (String one : STRATEGIES) {
      verify.add("--rules");
      verify.add(rule("dev.pvi.examples.quickstart." + one));
    }
    List<String> show = new ArrayList<>(verify);
    show.set(0, "show");

    assertThat(pvi("verify", book).out())
        .contains("acme-largest-share", "acme-margin-rate", "acme-second-in-part");
    assertThat(pvi(verify.toArray(String[]::new)).out()).contains(": sound");
    assertThat(pvi(show.toArray(String[]::new)).out())
        .contains("quantity largest-customer", "acme-largest-share", "acme-second-in-part");
    List<String> twice = new ArrayList<>(verify);
    twice.add("--rules");
    twice.add(rule("dev.pvi.examples.quickstart.LargestShare"));
    assertThat(pvi(twice.toArray(String[]::new)).errors())
        .singleElement()
        .asString()
        .contains("acme-largest-share, of both")
        .endsWith("[no-rules]");
  }

  @Test
  void withoutItTheTypeIsUnknown() {
    assertThat(pvi("verify", data("house.json")).out()).contains("[unknown-rule-type]");
  }

  @Test
  void classMayBeTheRuleItself() {
    assertThat(HouseRules.load(rule("acme.Fast")))
        .singleElement()
        .satisfies(rule -> assertThat(rule.type()).isEqualTo("acme-fast"));
  }

  @Test
  void everythingThatCannotBeLoadedIsSaid() {
    Run run =
        pvi(
            "verify",
            data("house.json"),
            "--rules",
            "no-class.jar",
            "--rules",
            "missing.jar#acme.Fast",
            "--rules",
            rule("acme.Missing"),
            "--rules",
            rule("java.lang.String"),
            "--rules",
            rule("acme.Broken"),
            "--rules",
            turnaround(),
            "--rules",
            turnaround());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.errors()).hasSize(6).allMatch(line -> line.endsWith("[no-rules]"));
    assertThat(run.errors().get(0)).contains("without a jar and a class joined by #");
    assertThat(run.errors().get(1)).contains("a jar that is missing");
    assertThat(run.errors().get(2)).contains("a class that the jar does not have");
    assertThat(run.errors().get(3)).contains("a class that neither is a rule nor holds any");
    assertThat(run.errors().get(4)).contains("no licence");
    assertThat(run.errors().get(5)).contains("acme-turnaround, of both");
  }

  @Test
  void helpSaysThatItRunsCode() {
    assertThat(pvi("verify", "--help").out()).contains("This RUNS CODE of that jar");
    assertThat(pvi("rebate", "--help").out()).contains("This RUNS CODE of that jar");
  }
}
