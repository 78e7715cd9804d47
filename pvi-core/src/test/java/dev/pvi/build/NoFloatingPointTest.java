package dev.pvi.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoFloatingPointTest extends NoFloatingPointCheck {

  @Test
  void theScannerSeesEveryKindOfUse() throws IOException {
    assertThat(uses(Offender.class))
        .containsExactly(
            "NoFloatingPointTest$Offender.ratio: type D",
            "NoFloatingPointTest$Offender.boxed: type Ljava/lang/Float;",
            "NoFloatingPointTest$Offender.half: constant 0.5",
            "NoFloatingPointTest$Offender.half: opcode I2D",
            "NoFloatingPointTest$Offender.half: opcode DMUL",
            "NoFloatingPointTest$Offender.half: opcode D2L",
            "NoFloatingPointTest$Offender.asks: call of BigDecimal.doubleValue()D",
            "NoFloatingPointTest$Offender.asks: call of Math.round(D)J",
            "NoFloatingPointTest$Offender.listed: type ()Ljava/util/List<Ljava/lang/Double;>;");
    assertThat(uses(LineDiff.class)).isEmpty();
  }

  private static List<String> uses(Class<?> type) throws IOException {
    String name = type.getName().substring(type.getPackageName().length() + 1) + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      return FloatingPointUses.in(in.readAllBytes());
    }
  }

  private abstract static class Offender {
    double ratio;

    abstract Float boxed();

    long half(int number) {
      return (long) (0.5 * number);
    }

    long asks(BigDecimal number) {
      return Math.round(number.doubleValue());
    }

    abstract List<Double> listed();
  }
}
