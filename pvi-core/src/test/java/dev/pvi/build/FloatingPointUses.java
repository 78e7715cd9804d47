package dev.pvi.build;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.util.Printer;

/** Finds every place in a class that names, computes with or asks for a double or float. */
final class FloatingPointUses extends ClassVisitor {

  private static final Pattern OPCODE =
      Pattern.compile("[DF](ADD|SUB|MUL|DIV|REM|NEG|CMP[LG]|RETURN|CONST_\\d|2.)|[IL]2[DF]");
  private static final Pattern BOXED = Pattern.compile("Ljava/lang/(Double|Float);");

  private final Set<String> uses = new LinkedHashSet<>();
  private String type = "";

  private FloatingPointUses() {
    super(Opcodes.ASM9);
  }

  /** The uses in a class file, as "Type.member: what". */
  static List<String> in(byte[] classFile) {
    FloatingPointUses visitor = new FloatingPointUses();
    new ClassReader(classFile).accept(visitor, ClassReader.SKIP_FRAMES);
    return List.copyOf(visitor.uses);
  }

  @Override
  public void visit(
      int version, int access, String name, String signature, String parent, String[] interfaces) {
    type = simple(name);
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    check(name, "type ", descriptor, descriptor);
    check(name, "type ", signature == null ? "" : signature, signature);
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    check(name, "type ", descriptor, shown(descriptor));
    check(name, "type ", signature == null ? "" : signature, signature);
    return new Body(name);
  }

  private void check(String member, String how, String descriptor, String shown) {
    if (isFloating(descriptor)) {
      add(member, how + shown);
    }
  }

  private void add(String member, String what) {
    uses.add(type + "." + member + ": " + what);
  }

  private static boolean isFloating(String descriptor) {
    // Class names, including a generic signature's, are no primitive types.
    String primitives = descriptor.replaceAll("<?[LT.][^;<]*[;<]|[A-Z]\\w*:|[>]", "");
    return BOXED.matcher(descriptor).find()
        || primitives.indexOf('D') >= 0
        || primitives.indexOf('F') >= 0;
  }

  private static String shown(String methodDescriptor) {
    Type result = Type.getReturnType(methodDescriptor);
    return isFloating(result.getDescriptor()) ? result.getDescriptor() : methodDescriptor;
  }

  private static String simple(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1);
  }

  private final class Body extends MethodVisitor {

    private final String method;

    Body(String method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitInsn(int opcode) {
      if (OPCODE.matcher(Printer.OPCODES[opcode]).matches()) {
        add(method, "opcode " + Printer.OPCODES[opcode]);
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY
          && (operand == Opcodes.T_DOUBLE || operand == Opcodes.T_FLOAT)) {
        add(method, "array of " + (operand == Opcodes.T_DOUBLE ? "double" : "float"));
      }
    }

    @Override
    public void visitLdcInsn(Object value) {
      if (value instanceof Double || value instanceof Float) {
        add(method, "constant " + value);
      }
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      check(method, "field ", descriptor, simple(owner) + "." + name);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      check(
          method,
          "call of ",
          descriptor + "L" + owner + ";",
          simple(owner) + "." + name + descriptor);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      check(method, "type ", descriptor, descriptor);
      for (Object argument : arguments) {
        if (argument instanceof Handle handle) {
          check(
              method,
              "reference to ",
              handle.getDesc() + "L" + handle.getOwner() + ";",
              simple(handle.getOwner()) + "." + handle.getName() + handle.getDesc());
        }
      }
    }
  }
}
