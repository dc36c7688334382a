package org.ltvlab.shell.engine.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ltvlab.shell.engine.internal.JdkCalls.Substitute;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** One method of {@link GuardedCode}. */
final class GuardedMethod extends MethodVisitor {
    private static final String GATE = Type.getInternalName(Gate.class);
    /** What catches a lack of memory; what catches anything only to throw it again, as a finally does, names no type. */
    private static final Set<String> CATCHING_ALL = Set.of(
            "java/lang/Throwable", "java/lang/Error", "java/lang/VirtualMachineError", "java/lang/OutOfMemoryError");

    private static final Pattern BARE_VALUE = Pattern.compile("\\$\\d+(?:_\\d+)?");

    private final String name;
    private final Callbacks callbacks;
    private final Set<Label> passed = new HashSet<>();
    private final Set<Label> handlers = new HashSet<>();
    private boolean catching;
    private int line;

    GuardedMethod(MethodVisitor next, String name, Callbacks callbacks) {
        super(GuardedCode.API, next);
        this.name = name;
        this.callbacks = callbacks;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        // A class whose initialiser is stopped at its door could never be used again.
        if (!name.equals("<clinit>")) {
            callGate(name.startsWith("lambda$") || Callbacks.isOne(name) ? "checkCallback" : "check", "()V");
        }
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        if (type != null && CATCHING_ALL.contains(type)) {
            handlers.add(handler);
        }
        super.visitTryCatchBlock(start, end, handler, type);
    }

    @Override
    public void visitLabel(Label label) {
        passed.add(label);
        catching |= handlers.contains(label);
        super.visitLabel(label);
    }

    /** A handler begins with its frame, and with what it has caught on top of the stack. */
    @Override
    public void visitFrame(int type, int locals, Object @Nullable [] local, int stack, Object @Nullable [] onStack) {
        super.visitFrame(type, locals, local, stack, onStack);
        if (catching) {
            catching = false;
            super.visitInsn(Opcodes.DUP);
            callGate("caught", "(Ljava/lang/Throwable;)V");
        }
    }

    @Override
    public void visitLineNumber(int number, Label start) {
        line = number;
        super.visitLineNumber(number, start);
    }

    @Override
    public void visitJumpInsn(int opcode, Label target) {
        if (passed.contains(target)) {
            callGate("check", "()V");
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
            callGate("check", "()V");
        }
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String called, String descriptor, boolean isInterface) {
        // A call of super's own method must not come back to the method that calls it.
        Optional<Substitute> substitute =
                opcode == Opcodes.INVOKESPECIAL ? Optional.empty() : JdkCalls.substitute(owner, called, descriptor);
        if (substitute.isPresent()) {
            call(substitute.get());
            return;
        }
        if (JdkCalls.isPrepared(owner)) {
            prepareArguments(owner, called, descriptor);
        }
        if (opcode == Opcodes.INVOKEVIRTUAL && called.equals("start") && descriptor.equals("()V")) {
            super.visitInsn(Opcodes.DUP);
            call(JdkCalls.STARTING);
        }
        super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
    }

    /** The last two arguments lie on top of the stack, where each can be exchanged for another of its type. */
    private void prepareArguments(String owner, String called, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        int last = arguments.length - 1;
        if (last < 0) {
            return;
        }
        JdkCalls.preparation(owner, called, arguments[last]).ifPresent(this::call);
        if (last > 0 && arguments[last].getSize() == 1) {
            JdkCalls.preparation(owner, called, arguments[last - 1]).ifPresent(below -> {
                super.visitInsn(Opcodes.SWAP);
                call(below);
                super.visitInsn(Opcodes.SWAP);
            });
        }
    }

    @Override
    public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
        super.visitInvokeDynamicInsn(
                called, descriptor, bootstrap, callbacks.guarded(descriptor, bootstrap, arguments, line));
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String field, String descriptor) {
        boolean bare = isBareValue(owner, field) && descriptor.length() > 1;
        if (bare && opcode == Opcodes.PUTSTATIC) {
            super.visitLdcInsn(field);
            callGate("keep", "(Ljava/lang/Object;Ljava/lang/String;)V");
        } else if (bare && opcode == Opcodes.GETSTATIC) {
            super.visitLdcInsn(field);
            callGate("recall", "(Ljava/lang/String;)Ljava/lang/Object;");
            super.visitTypeInsn(Opcodes.CHECKCAST, Type.getType(descriptor).getInternalName());
        } else {
            super.visitFieldInsn(opcode, owner, field, descriptor);
        }
    }

    /** Whether a variable is the {@code $n} of a bare expression. */
    static boolean isBareValue(String owner, String field) {
        return owner.startsWith(UnitLoader.INTERNAL_PREFIX)
                && BARE_VALUE.matcher(field).matches();
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
        // The name of a bare value, a thread to be started, what was caught: one slot more than the original code used.
        super.visitMaxs(maxStack + 1, maxLocals);
    }

    private void call(Substitute substitute) {
        super.visitMethodInsn(
                Opcodes.INVOKESTATIC, substitute.owner(), substitute.name(), substitute.descriptor(), false);
    }

    private void callGate(String check, String descriptor) {
        super.visitMethodInsn(Opcodes.INVOKESTATIC, GATE, check, descriptor, false);
    }
}
