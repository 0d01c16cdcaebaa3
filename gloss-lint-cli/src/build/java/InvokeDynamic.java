import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * The build runs this over the jars of the command line: it writes out what the Java runtime would
 * link when it first gets there. Each lambda becomes a class, which comes from an archive at once;
 * linking one takes a tenth of a millisecond, and a run passes hundreds. {@code equals} and {@code
 * hashCode} of records become plain code; the first to be linked takes tens of milliseconds.
 *
 * <p>What is no plain lambda stays as it is: serializable ones, and in classes older than Java 11,
 * which know no nests, those that call private methods. So does {@code toString} of records.
 */
public final class InvokeDynamic {

  private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
  private static final String RECORDS = "java/lang/runtime/ObjectMethods";

  /** The classes of a jar, and what else it holds, by name. */
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private final Map<String, Long> times = new HashMap<>();

  /** The new classes by the class whose nest they join. */
  private final Map<String, List<String>> nests = new LinkedHashMap<>();

  private boolean changed;

  private InvokeDynamic() {}

  /** Takes jars, and folders of jars, of which only ours are changed: others stay as published. */
  public static void main(String[] args) throws IOException {
    for (String arg : args) {
      Path path = Path.of(arg);
      if (Files.isDirectory(path)) {
        try (var jars = Files.newDirectoryStream(path, "gloss-lint-*.jar")) {
          for (Path jar : jars) {
            new InvokeDynamic().convert(jar);
          }
        }
      } else {
        new InvokeDynamic().convert(path);
      }
    }
  }

  private void convert(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> all = file.entries();
      while (all.hasMoreElements()) {
        JarEntry entry = all.nextElement();
        try (InputStream in = file.getInputStream(entry)) {
          add(entry.getName(), in.readAllBytes(), entry.getTime());
        }
      }
    }
    if (!changed) {
      return;
    }
    nests.forEach((host, members) -> entries.computeIfPresent(file(host), (n, c) -> nest(c, members)));
    Path converted = jar.resolveSibling(jar.getFileName() + ".new");
    try (OutputStream bytes = Files.newOutputStream(converted);
        JarOutputStream out = new JarOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        JarEntry written = new JarEntry(entry.getKey());
        written.setTime(times.get(entry.getKey()));
        out.putNextEntry(written);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    Files.move(converted, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private void add(String name, byte[] bytes, long time) {
    times.put(name, time);
    boolean plain = name.endsWith(".class") && !name.startsWith("META-INF/");
    if (!plain || name.endsWith("module-info.class")) {
      entries.put(name, bytes);
      return;
    }
    ClassReader reader = new ClassReader(bytes);
    Caller caller = new Caller(reader);
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(caller.over(writer), 0);
    entries.put(name, caller.changed ? writer.toByteArray() : bytes);
    changed |= caller.changed;
    caller.made.forEach(
        (made, code) -> {
          entries.put(file(made), code);
          times.put(file(made), time);
          nests.computeIfAbsent(caller.host, host -> new ArrayList<>()).add(made);
        });
  }

  private static String file(String name) {
    return name + ".class";
  }

  private static byte[] nest(byte[] host, List<String> members) {
    ClassReader reader = new ClassReader(host);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          private boolean joined;

          // Members of a nest stand before fields and methods.
          private void join() {
            if (!joined) {
              joined = true;
              members.forEach(writer::visitNestMember);
            }
          }

          @Override
          public FieldVisitor visitField(int access, String n, String d, String s, Object value) {
            join();
            return super.visitField(access, n, d, s, value);
          }

          @Override
          public MethodVisitor visitMethod(int access, String n, String d, String s, String[] e) {
            join();
            return super.visitMethod(access, n, d, s, e);
          }
        },
        0);
    return writer.toByteArray();
  }

  /** A class with calls that are linked. */
  private static final class Caller {

    final Map<String, byte[]> made = new LinkedHashMap<>();
    boolean changed;
    final String name;
    String host;
    private boolean nests;
    private boolean isInterface;
    private final Map<String, Integer> methods = new HashMap<>();

    Caller(ClassReader reader) {
      name = reader.getClassName();
      host = name;
      reader.accept(
          new ClassVisitor(ASM9) {
            @Override
            public void visit(int v, int access, String n, String s, String sup, String[] i) {
              nests = (v & 0xFFFF) >= V11;
              isInterface = (access & ACC_INTERFACE) != 0;
            }

            @Override
            public void visitNestHost(String of) {
              host = of;
            }

            @Override
            public MethodVisitor visitMethod(int access, String n, String d, String s, String[] e) {
              methods.put(n + d, access);
              return null;
            }
          },
          ClassReader.SKIP_CODE);
    }

    ClassVisitor over(ClassWriter writer) {
      return new ClassVisitor(ASM9, writer) {
        @Override
        public MethodVisitor visitMethod(int access, String n, String d, String s, String[] e) {
          int open = isOpened(n, access) ? access & ~ACC_PRIVATE : access;
          return new MethodVisitor(ASM9, super.visitMethod(open, n, d, s, e)) {
            private int stack;

            @Override
            public void visitInvokeDynamicInsn(String m, String type, Handle by, Object... args) {
              if (by.getOwner().equals(RECORDS) && !m.equals("toString")) {
                stack = RecordMethods.write(mv, m, (Type) args[0], Arrays.asList(args).subList(2, args.length));
                changed = true;
                return;
              }
              boolean plain = by.getOwner().equals(LAMBDAS) && by.getName().equals("metafactory");
              if (!plain || !reaches((Handle) args[1])) {
                super.visitInvokeDynamicInsn(m, type, by, args);
                return;
              }
              changed = true;
              Lambda lambda =
                  new Lambda(
                      name + "$$" + made.size(), m, type, (Type) args[0], (Handle) args[1], (Type) args[2]);
              made.put(lambda.name, lambda.code(nests ? host : null));
              if (lambda.captured.length == 0) {
                super.visitFieldInsn(GETSTATIC, lambda.name, Lambda.ONLY, "L" + lambda.name + ";");
              } else {
                super.visitMethodInsn(INVOKESTATIC, lambda.name, Lambda.OF, type, false);
              }
            }

            @Override
            public void visitMaxs(int maxStack, int maxLocals) {
              super.visitMaxs(Math.max(maxStack, stack), maxLocals);
            }
          };
        }
      };
    }

    /** Whether other classes may call a method, which is the body of a static lambda, from now on. */
    private boolean isOpened(String method, int access) {
      int both = ACC_STATIC | ACC_SYNTHETIC;
      return !nests && !isInterface && method.startsWith("lambda$") && (access & both) == both;
    }

    private boolean reaches(Handle called) {
      Integer access = methods.get(called.getName() + called.getDesc());
      boolean own = called.getOwner().equals(name) && access != null;
      return nests || !own || (access & ACC_PRIVATE) == 0 || isOpened(called.getName(), access);
    }
  }

  /** What {@code java.lang.runtime.ObjectMethods} (JDK 17) does for records, as code. */
  private static final class RecordMethods {

    private static final String ANY = "Ljava/lang/Object;";

    /** Two values of two slots each. */
    private static final int STACK = 4;

    private RecordMethods() {}

    /**
     * Writes the body of a method that has {@code this} and its argument on the stack, and returns
     * how much stack that needs.
     */
    static int write(MethodVisitor code, String method, Type type, List<Object> fields) {
      if (method.equals("equals")) {
        code.visitInsn(POP2);
        equals(code, type.getInternalName(), fields);
      } else {
        code.visitInsn(POP);
        hashCode(code, fields);
      }
      return STACK;
    }

    private static void equals(MethodVisitor code, String type, List<Object> fields) {
      Label differs = new Label();
      Label other = new Label();
      code.visitVarInsn(ALOAD, 0);
      code.visitVarInsn(ALOAD, 1);
      code.visitJumpInsn(IF_ACMPNE, other);
      code.visitInsn(ICONST_1);
      code.visitInsn(IRETURN);
      code.visitLabel(other);
      code.visitFrame(F_SAME, 0, null, 0, null);
      code.visitVarInsn(ALOAD, 1);
      code.visitTypeInsn(INSTANCEOF, type);
      code.visitJumpInsn(IFEQ, differs);
      for (Object field : fields) {
        get(code, (Handle) field);
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(CHECKCAST, type);
        code.visitFieldInsn(GETFIELD, type, ((Handle) field).getName(), ((Handle) field).getDesc());
        jumpIfUnequal(code, ((Handle) field).getDesc(), differs);
      }
      code.visitInsn(ICONST_1);
      code.visitInsn(IRETURN);
      code.visitLabel(differs);
      code.visitFrame(F_SAME, 0, null, 0, null);
      code.visitInsn(ICONST_0);
    }

    private static void jumpIfUnequal(MethodVisitor code, String type, Label differs) {
      switch (type) {
        case "Z", "C", "B", "S", "I" -> code.visitJumpInsn(IF_ICMPNE, differs);
        case "J" -> {
          code.visitInsn(LCMP);
          code.visitJumpInsn(IFNE, differs);
        }
        case "F", "D" -> {
          String holder = holder(type);
          code.visitMethodInsn(INVOKESTATIC, holder, "compare", "(" + type + type + ")I", false);
          code.visitJumpInsn(IFNE, differs);
        }
        default -> {
          code.visitMethodInsn(INVOKESTATIC, "java/util/Objects", "equals", "(" + ANY + ANY + ")Z", false);
          code.visitJumpInsn(IFEQ, differs);
        }
      }
    }

    private static void hashCode(MethodVisitor code, List<Object> fields) {
      code.visitInsn(ICONST_0);
      for (Object field : fields) {
        String type = ((Handle) field).getDesc();
        boolean primitive = type.length() == 1;
        code.visitIntInsn(BIPUSH, 31);
        code.visitInsn(IMUL);
        get(code, (Handle) field);
        code.visitMethodInsn(
            INVOKESTATIC, primitive ? holder(type) : "java/util/Objects", "hashCode", "(" + (primitive ? type : ANY) + ")I", false);
        code.visitInsn(IADD);
      }
    }

    private static void get(MethodVisitor code, Handle field) {
      code.visitVarInsn(ALOAD, 0);
      code.visitFieldInsn(GETFIELD, field.getOwner(), field.getName(), field.getDesc());
    }

    private static String holder(String primitive) {
      return Lambda.wrapper(Type.getType(primitive));
    }
  }

  /** A lambda, as a class. */
  private static final class Lambda {

    /** The field and the method that give an instance. */
    static final String ONLY = "ONLY";

    static final String OF = "of";

    final String name;
    final Type[] captured;
    private final String method;
    private final String type;
    private final Type erased;
    private final Handle called;
    private final Type exact;

    Lambda(String name, String method, String type, Type erased, Handle called, Type exact) {
      this.name = name;
      this.method = method;
      this.type = type;
      this.captured = Type.getArgumentTypes(type);
      this.erased = erased;
      this.called = called;
      this.exact = exact;
    }

    byte[] code(String host) {
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      String[] implemented = {Type.getReturnType(type).getInternalName()};
      out.visit(V11, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", implemented);
      if (host != null) {
        out.visitNestHost(host);
      }
      for (int i = 0; i < captured.length; i++) {
        out.visitField(ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null);
      }
      constructor(out);
      instance(out);
      MethodVisitor code = out.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
      code.visitCode();
      call(code);
      end(code);
      out.visitEnd();
      return out.toByteArray();
    }

    private static String field(int i) {
      return "captured" + i;
    }

    private static void end(MethodVisitor code) {
      code.visitMaxs(0, 0);
      code.visitEnd();
    }

    private String constructorType() {
      return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    private void constructor(ClassWriter out) {
      MethodVisitor code = out.visitMethod(ACC_PRIVATE, "<init>", constructorType(), null, null);
      code.visitCode();
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int local = 1;
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(captured[i].getOpcode(ILOAD), local);
        code.visitFieldInsn(PUTFIELD, name, field(i), captured[i].getDescriptor());
        local += captured[i].getSize();
      }
      code.visitInsn(RETURN);
      end(code);
    }

    private void instance(ClassWriter out) {
      boolean only = captured.length == 0;
      if (only) {
        out.visitField(ACC_STATIC | ACC_FINAL, ONLY, "L" + name + ";", null, null);
      }
      MethodVisitor code = out.visitMethod(ACC_STATIC, only ? "<clinit>" : OF, only ? "()V" : type, null, null);
      code.visitCode();
      code.visitTypeInsn(NEW, name);
      code.visitInsn(DUP);
      int local = 0;
      for (Type each : captured) {
        code.visitVarInsn(each.getOpcode(ILOAD), local);
        local += each.getSize();
      }
      code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorType(), false);
      if (only) {
        code.visitFieldInsn(PUTSTATIC, name, ONLY, "L" + name + ";");
      }
      code.visitInsn(only ? RETURN : ARETURN);
      end(code);
    }

    private void call(MethodVisitor code) {
      boolean constructs = called.getTag() == H_NEWINVOKESPECIAL;
      List<Type> taken = new ArrayList<>(Arrays.asList(Type.getArgumentTypes(called.getDesc())));
      Type owner = Type.getObjectType(called.getOwner());
      if (constructs) {
        code.visitTypeInsn(NEW, called.getOwner());
        code.visitInsn(DUP);
      } else if (called.getTag() != H_INVOKESTATIC) {
        taken.add(0, owner);
      }
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, name, field(i), captured[i].getDescriptor());
        adapt(code, captured[i], taken.get(i));
      }
      int local = 1;
      Type[] given = erased.getArgumentTypes();
      Type[] meant = exact.getArgumentTypes();
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(ILOAD), local);
        local += given[i].getSize();
        adapt(code, given[i], meant[i]);
        adapt(code, meant[i], taken.get(captured.length + i));
      }
      int how =
          switch (called.getTag()) {
            case H_INVOKESTATIC -> INVOKESTATIC;
            case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
            // Within a nest, a private method is called like any other.
            default -> called.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
          };
      code.visitMethodInsn(how, called.getOwner(), called.getName(), called.getDesc(), called.isInterface());
      Type result = constructs ? owner : Type.getReturnType(called.getDesc());
      adapt(code, result, exact.getReturnType());
      code.visitInsn(erased.getReturnType().getOpcode(IRETURN));
    }

    /** What the specification of {@code LambdaMetafactory} says of types that differ. */
    private static void adapt(MethodVisitor code, Type from, Type to) {
      if (from.equals(to) || to.getSort() == Type.VOID) {
        if (!from.equals(to)) {
          code.visitInsn(from.getSize() == 2 ? POP2 : POP);
        }
      } else if (isPrimitive(from) && isPrimitive(to)) {
        widen(code, from, to);
      } else if (isPrimitive(from)) {
        String wrapper = wrapper(from);
        String type = Type.getMethodDescriptor(Type.getObjectType(wrapper), from);
        code.visitMethodInsn(INVOKESTATIC, wrapper, "valueOf", type, false);
      } else if (isPrimitive(to)) {
        unbox(code, from, to);
      } else if (!to.getInternalName().equals("java/lang/Object")) {
        code.visitTypeInsn(CHECKCAST, to.getInternalName());
      }
    }

    private static boolean isPrimitive(Type type) {
      return type.getSort() < Type.ARRAY;
    }

    /** By the class of the object, otherwise as any number. */
    private static void unbox(MethodVisitor code, Type from, Type to) {
      Type held = to;
      String holder = to.getSort() < Type.BYTE ? wrapper(to) : "java/lang/Number";
      for (String each : new String[] {"Z", "C", "B", "S", "I", "F", "J", "D"}) {
        Type primitive = Type.getType(each);
        if (wrapper(primitive).equals(from.getInternalName())) {
          held = primitive;
          holder = wrapper(primitive);
        }
      }
      code.visitTypeInsn(CHECKCAST, holder);
      code.visitMethodInsn(INVOKEVIRTUAL, holder, held.getClassName() + "Value", "()" + held, false);
      widen(code, held, to);
    }

    private static String wrapper(Type primitive) {
      return "java/lang/"
          + switch (primitive.getSort()) {
            case Type.BOOLEAN -> "Boolean";
            case Type.CHAR -> "Character";
            case Type.BYTE -> "Byte";
            case Type.SHORT -> "Short";
            case Type.INT -> "Integer";
            case Type.FLOAT -> "Float";
            case Type.LONG -> "Long";
            default -> "Double";
          };
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
      int step =
          switch (to.getSort()) {
            case Type.LONG -> from.getSort() < Type.LONG ? I2L : NOP;
            case Type.FLOAT -> from.getSort() == Type.LONG ? L2F : I2F;
            case Type.DOUBLE ->
                switch (from.getSort()) {
                  case Type.LONG -> L2D;
                  case Type.FLOAT -> F2D;
                  default -> I2D;
                };
            default -> NOP;
          };
      if (step != NOP && !from.equals(to)) {
        code.visitInsn(step);
      }
    }
  }
}
