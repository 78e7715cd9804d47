package dev.pvi.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** All ways of computing the card that {@link Agreement} compares. */
public final class Contenders {

  private Contenders() {}

  /** A further set of contenders, present if the module was built with them. */
  public interface More {

    /** Returns new contenders. */
    List<Contender> contenders();

    /** Returns new ways of looking up the rate of a booking. */
    List<LandRate> rates();

    /** Returns the models of the card by the names of their files. */
    Map<String, String> models();

    /** Returns the programs that load a model from a folder and score once. */
    List<Class<?>> programs();
  }

  /** Returns new contenders, each without inputs. */
  public static List<Contender> all() {
    List<Contender> all =
        new ArrayList<>(
            List.of(
                new LongFromArray(),
                new DoubleFromArray(),
                new DecimalFromArray(),
                new LongSlopeFromArray(),
                new DecimalSlopeFromArray(),
                new DecimalFromSnapshot(),
                new DecimalLookedUp(),
                new LongFromSnapshot(),
                new DecimalSlopeFromSnapshot(),
                new LongSlopeFromSnapshot(),
                new OursFromArray(),
                new OursSlopeFromArray(),
                new OursColumns(),
                new OursIndex(),
                new OursExplained(),
                new OursSlope(),
                new LongColumns(),
                new OursLoop(),
                new DecimalReward(),
                new OursReward(),
                new OursRewardFromSnapshot()));
    ServiceLoader.load(More.class).forEach(more -> all.addAll(more.contenders()));
    return all;
  }

  /** Returns the contender that the others are compared with. */
  public static Contender reference(CardSpec.Shape shape) {
    return shape == CardSpec.Shape.STEPS ? new DecimalFromArray() : new DecimalSlopeFromArray();
  }
}
