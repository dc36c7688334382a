package org.ltvlab.shell.engine.internal;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** The method {@code run} of what may be a task: it begins with {@code if (OwnTasks.ran(this)) return;}. */
final class AskingRun extends MethodVisitor {
    private static final String OWN_TASKS = Type.getInternalName(OwnTasks.class);

    private final Label begin = new Label();
    private boolean hasLine;

    private AskingRun(MethodVisitor next) {
        super(GuardedCode.API, next);
    }

    /** The method itself, unless it is the {@code run} of an object. */
    static MethodVisitor of(MethodVisitor next, int access, String name, String descriptor) {
        boolean isRun = name.equals("run") && descriptor.equals("()V") && (access & Opcodes.ACC_STATIC) == 0;
        return isRun ? new AskingRun(next) : next;
    }

    @Override
    public void visitCode() {
        super.visitCode();
        super.visitLabel(begin);
        super.visitVarInsn(Opcodes.ALOAD, 0);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, OWN_TASKS, "ran", "(Ljava/lang/Object;)Z", false);
        Label body = new Label();
        super.visitJumpInsn(Opcodes.IFEQ, body);
        super.visitInsn(Opcodes.RETURN);
        super.visitLabel(body);
        super.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    }

    /** A frame without a line would be no place of a cell. */
    @Override
    public void visitLineNumber(int line, Label start) {
        if (!hasLine) {
            hasLine = true;
            super.visitLineNumber(line, begin);
        }
        super.visitLineNumber(line, start);
    }
}
