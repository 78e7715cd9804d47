package dev.pvi.examples.benchmarks;

import java.util.List;
import java.util.Map;

/** The engines that this library is compared with. */
public final class Peers implements Contenders.More {

  @Override
  public List<Contender> contenders() {
    return List.of(new JexlReward(), new CelReward(), new JpmmlReward(), new KieReward());
  }

  @Override
  public List<LandRate> rates() {
    return List.of(new JexlLandRate());
  }

  @Override
  public Map<String, String> models() {
    CardSpec card = CardSpec.steps();
    return Map.of(
        "card.jexl", JexlCard.render(card),
        "card.cel", CelCard.render(card),
        "card.pmml", JpmmlCard.render(card),
        "card.dmn", KieCard.render(card));
  }

  @Override
  public List<Class<?>> programs() {
    return List.of(
        FirstScoreJexl.class, FirstScoreCel.class, FirstScoreJpmml.class, FirstScoreKie.class);
  }
}
