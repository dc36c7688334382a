package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Lets divisions of whole numbers be noted whose result becomes a fraction afterwards ({@code double share = a / b},
 * {@code 1 - a / b}), or is what a cell shows. The division waits until what comes behind it tells; whole numbers may be
 * reckoned with it before. Who multiplies by the divisor at once rounds down on purpose ({@code age / 10 * 10}).
 */
final class CutDivisions extends MethodVisitor {
    private static final String QUOTIENTS = Type.getInternalName(Quotients.class);
    private static final Set<Integer> DIVIDING = Set.of(Opcodes.IDIV, Opcodes.LDIV);
    private static final Set<Integer> RECKONING =
            Set.of(Opcodes.IADD, Opcodes.LADD, Opcodes.ISUB, Opcodes.LSUB, Opcodes.IMUL, Opcodes.LMUL);
    private static final Set<Integer> KEEPING =
            Set.of(Opcodes.INEG, Opcodes.LNEG, Opcodes.I2L, Opcodes.DUP, Opcodes.DUP2);
    private static final Set<Integer> MULTIPLYING = Set.of(Opcodes.IMUL, Opcodes.LMUL);
    private static final Set<Integer> FRACTION = Set.of(Opcodes.I2F, Opcodes.I2D, Opcodes.L2F, Opcodes.L2D);

    /** What stands for divisions: as they are, or with a note of one whose result becomes a fraction, or is shown. */
    private enum Written {
        PLAIN,
        TO_FRACTION,
        TO_SCREEN
    }

    /** A division and what was reckoned with it since. */
    private final List<Consumer<Written>> waiting = new ArrayList<>();

    /** How many values lie above the quotient. */
    private int above;

    /** What lies on top: a constant, a variable's index or the name of a field; null if it is anything else. */
    private @Nullable Object top;

    private @Nullable Object divisor;

    CutDivisions(MethodVisitor next) {
        super(GuardedCode.API, next);
    }

    private void write(Written how) {
        List.copyOf(waiting).forEach(each -> each.accept(how));
        waiting.clear();
        above = 0;
        top = null;
    }

    private void divide(int opcode, Written how) {
        if (how == Written.PLAIN) {
            super.visitInsn(opcode);
        } else {
            String descriptor = opcode == Opcodes.IDIV ? "(II)I" : "(JJ)J";
            String name = how == Written.TO_FRACTION ? "fraction" : "shown";
            super.visitMethodInsn(Opcodes.INVOKESTATIC, QUOTIENTS, name, descriptor, false);
        }
    }

    /** Puts a value on top: above a quotient that waits if it is a whole number. */
    private void put(boolean whole, Object what, Runnable write) {
        if (!whole || waiting.isEmpty()) {
            write(Written.PLAIN);
            write.run();
        } else {
            above++;
            waiting.add(how -> write.run());
        }
        top = whole ? what : null;
    }

    private boolean isRoundingDown(int opcode) {
        return MULTIPLYING.contains(opcode) && above == 1 && top != null && top.equals(divisor);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.LCONST_1) {
            put(true, opcode, () -> super.visitInsn(opcode));
        } else if (DIVIDING.contains(opcode)) {
            above = Math.max(0, above - 1);
            divisor = top;
            top = null;
            waiting.add(how -> divide(opcode, how));
        } else {
            reckon(opcode);
        }
    }

    private void reckon(int opcode) {
        boolean waits = !waiting.isEmpty();
        Object below = opcode == Opcodes.I2L ? top : null;
        if (waits && RECKONING.contains(opcode) && !isRoundingDown(opcode)) {
            above = Math.max(0, above - 1);
            waiting.add(how -> super.visitInsn(opcode));
        } else if (waits && KEEPING.contains(opcode)) {
            waiting.add(how -> super.visitInsn(opcode));
        } else {
            write(FRACTION.contains(opcode) && above == 0 ? Written.TO_FRACTION : Written.PLAIN);
            super.visitInsn(opcode);
        }
        top = below;
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        if (opcode == Opcodes.PUTSTATIC && GuardedMethod.isBareValue(owner, name)) {
            write(above == 0 ? Written.TO_SCREEN : Written.PLAIN);
        }
        boolean whole = opcode == Opcodes.GETSTATIC && (descriptor.equals("I") || descriptor.equals("J"));
        put(whole, owner + "." + name, () -> super.visitFieldInsn(opcode, owner, name, descriptor));
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        put(opcode != Opcodes.NEWARRAY, "" + operand, () -> super.visitIntInsn(opcode, operand));
    }

    @Override
    public void visitVarInsn(int opcode, int index) {
        boolean whole = opcode == Opcodes.ILOAD || opcode == Opcodes.LLOAD;
        put(whole, "local " + index, () -> super.visitVarInsn(opcode, index));
    }

    @Override
    public void visitLdcInsn(Object value) {
        put(value instanceof Integer || value instanceof Long, "" + value, () -> super.visitLdcInsn(value));
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        write(Written.PLAIN);
        super.visitTypeInsn(opcode, type);
    }

    @Override
    public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
        write(Written.PLAIN);
        super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
        write(Written.PLAIN);
        super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        write(Written.PLAIN);
        super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitLabel(Label label) {
        write(Written.PLAIN);
        super.visitLabel(label);
    }

    @Override
    public void visitFrame(int type, int locals, Object @Nullable [] local, int stack, Object @Nullable [] onStack) {
        write(Written.PLAIN);
        super.visitFrame(type, locals, local, stack, onStack);
    }

    @Override
    public void visitIincInsn(int index, int increment) {
        write(Written.PLAIN);
        super.visitIincInsn(index, increment);
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        write(Written.PLAIN);
        super.visitMultiANewArrayInsn(descriptor, dimensions);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label fallback, Label... labels) {
        write(Written.PLAIN);
        super.visitTableSwitchInsn(min, max, fallback, labels);
    }

    @Override
    public void visitLookupSwitchInsn(Label fallback, int[] keys, Label[] labels) {
        write(Written.PLAIN);
        super.visitLookupSwitchInsn(fallback, keys, labels);
    }
}
