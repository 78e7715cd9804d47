package dev.pvi.build;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each package imports only packages before it.
 *
 * <p>An explicit list, because rules about slices do not see a cycle through the root package.
 */
public abstract class PackageOrderCheck {

  private final List<String> order;

  /**
   * A check of one module.
   *
   * @param order the module's packages, the most basic first; those to come may be listed
   */
  protected PackageOrderCheck(List<String> order) {
    this.order = List.copyOf(order);
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(classes()).extracting(JavaClass::getPackageName).isNotEmpty().isSubsetOf(order);
  }

  @Test
  void packagesImportOnlyThoseBefore() {
    JavaClasses classes = classes();
    for (int i = 0; i < order.size() - 1; i++) {
      String[] later = order.subList(i + 1, order.size()).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(order.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .because("the order of packages is " + order)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  private static JavaClasses classes() {
    return new ClassFileImporter().importPath(ModuleFiles.classes());
  }
}
