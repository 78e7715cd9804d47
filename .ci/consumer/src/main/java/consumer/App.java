package consumer;

/** Uses the library as a host does; any exception fails the build. */
public final class App {

  private App() {}

  /** Runs from the class path or as a module. */
  public static void main(String[] arguments) {
    System.out.println(App.class.getName() + " in " + App.class.getModule());
  }
}
