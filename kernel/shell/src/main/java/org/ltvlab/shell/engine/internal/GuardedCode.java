package org.ltvlab.shell.engine.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Rewrites the byte code of cells: stop checks at method entry and before jumps back, exits that end the cell only, and
 * {@code $n} values that memory pressure may release.
 *
 * <p>Every cell's class has a class loader of its own (see {@link UnitLoader}), which makes it a run-time package of its
 * own; members that are not private become public, so that cells still see each other's.
 */
final class GuardedCode extends ClassVisitor {
    private static final String GATE = Type.getInternalName(Gate.class);
    private static final Pattern BARE_VALUE = Pattern.compile("\\$\\d+(?:_\\d+)?");
    private static final int API = Opcodes.ASM9;

    private GuardedCode(ClassVisitor next) {
        super(API, next);
    }

    static byte[] rewrite(byte[] code) {
        ClassReader reader = new ClassReader(code);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new GuardedCode(writer), 0);
        return writer.toByteArray();
    }

    /** Binary names of the cells' classes that {@code code} refers to. */
    static Set<String> references(byte[] code) {
        ClassReader reader = new ClassReader(code);
        char[] buffer = new char[reader.getMaxStringLength()];
        Set<String> names = new TreeSet<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            int offset = reader.getItem(i);
            // Tag 7 is CONSTANT_Class: every class that a field, method or type instruction names.
            if (offset > 0 && reader.readByte(offset - 1) == 7) {
                String name = reader.readUTF8(offset, buffer).replace('/', '.');
                if (name.startsWith(UnitLoader.PREFIX)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        super.visit(version, open(access), name, signature, superName, interfaces);
    }

    @Override
    public void visitPermittedSubclass(String permitted) {
        // A sealed type's cases must share its loader; the compiler has checked them already.
    }

    @Override
    public FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        return super.visitField(open(access), name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return new Body(super.visitMethod(open(access), name, descriptor, signature, exceptions), name);
    }

    private static int open(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0 ? access : (access & ~Opcodes.ACC_PROTECTED) | Opcodes.ACC_PUBLIC;
    }

    /** A method of {@link Gate} that stands for one of the JDK's. */
    private record Substitute(String name, String descriptor) {}

    /** What must not end the process, and what would not hear an interrupt. */
    private static final Map<String, Substitute> SUBSTITUTES = Map.of(
            "java/lang/System.exit", new Substitute("exit", "(I)V"),
            "java/lang/Runtime.exit", new Substitute("exit", "(Ljava/lang/Runtime;I)V"),
            "java/lang/Runtime.halt", new Substitute("exit", "(Ljava/lang/Runtime;I)V"),
            "java/util/concurrent/CompletableFuture.join",
                    new Substitute("join", "(Ljava/util/concurrent/CompletableFuture;)Ljava/lang/Object;"));

    private static @Nullable Substitute substitute(String owner, String name) {
        return SUBSTITUTES.get(owner + "." + name);
    }

    private static final class Body extends MethodVisitor {
        private final boolean checkedAtEntry;
        private final Set<Label> passed = new HashSet<>();

        Body(MethodVisitor next, String name) {
            super(API, next);
            // A class whose initialiser is stopped at its door could never be used again.
            this.checkedAtEntry = !name.equals("<clinit>");
        }

        @Override
        public void visitCode() {
            super.visitCode();
            if (checkedAtEntry) {
                check();
            }
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label target) {
            if (passed.contains(target)) {
                check();
            }
            super.visitJumpInsn(opcode, target);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label fallback, Label... targets) {
            checkIfBack(fallback, targets);
            super.visitTableSwitchInsn(min, max, fallback, targets);
        }

        @Override
        public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] targets) {
            checkIfBack(fallback, targets);
            super.visitLookupSwitchInsn(fallback, keys, targets);
        }

        private void checkIfBack(Label fallback, Label[] targets) {
            if (passed.contains(fallback) || Arrays.stream(targets).anyMatch(passed::contains)) {
                check();
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            Substitute substitute = substitute(owner, name);
            if (substitute != null) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, GATE, substitute.name(), substitute.descriptor(), false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] guarded = Arrays.stream(arguments).map(Body::guarded).toArray();
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, guarded);
        }

        private static Object guarded(Object argument) {
            Substitute substitute =
                    argument instanceof Handle handle ? substitute(handle.getOwner(), handle.getName()) : null;
            return substitute == null
                    ? argument
                    : new Handle(Opcodes.H_INVOKESTATIC, GATE, substitute.name(), substitute.descriptor(), false);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            boolean bare = owner.startsWith(UnitLoader.INTERNAL_PREFIX)
                    && BARE_VALUE.matcher(name).matches()
                    && descriptor.length() > 1;
            if (bare && opcode == Opcodes.PUTSTATIC) {
                super.visitLdcInsn(name);
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, GATE, "keep", "(Ljava/lang/Object;Ljava/lang/String;)V", false);
            } else if (bare && opcode == Opcodes.GETSTATIC) {
                super.visitLdcInsn(name);
                super.visitMethodInsn(
                        Opcodes.INVOKESTATIC, GATE, "recall", "(Ljava/lang/String;)Ljava/lang/Object;", false);
                super.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(descriptor).getInternalName());
            } else {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            }
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            // The name of a bare value is one slot more than the original code used.
            super.visitMaxs(maxStack + 1, maxLocals);
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, GATE, "check", "()V", false);
        }
    }
}
