package dev.pvi.examples.benchmarks;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.ChartEncoder;

/** Draws the ratios that are claimed. */
final class RatioPlot {

  private static final int WIDTH_OF_ONE = 60;
  private static final int HEIGHT = 600;
  private static final double LOWEST = 0.1;

  private RatioPlot() {}

  /** Writes the plot; returns false if there is nothing to draw. */
  static boolean write(List<Measurement.Figure> figures, Path file) throws IOException {
    List<String> names = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (Comparison comparison : Comparison.all()) {
      Optional<Comparison.Ratio> ratio = comparison.ratio(figures);
      if (ratio.isPresent() && ratio.get().isClaimed()) {
        names.add(comparison.above() + " / " + comparison.below() + " @ " + comparison.says());
        ratios.add(ratio.get().value());
      }
    }
    if (names.isEmpty()) {
      return false;
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH_OF_ONE * (names.size() + 2))
            .height(HEIGHT)
            .title("Ratios of times within one run (logarithmic)")
            .yAxisTitle("ratio")
            .build();
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(LOWEST);
    chart.getStyler().setXAxisLabelRotation(30);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setSeriesColors(new Color[] {new Color(0x2f, 0x6f, 0x9f)});
    chart.addSeries("ratio", names, ratios);
    Files.write(file, ChartEncoder.getBytes(chart, "png"));
    return true;
  }
}
