package org.ltvlab.shell.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Methods of the JDK and of libraries that a class refers to by {@code Math::random}: such a reference becomes one to a
 * method of the class's own, which can be checked and substituted like any other.
 */
final class Callbacks {
    private static final String PREFIX = "callback$";
    private static final String METAFACTORY = "java/lang/invoke/LambdaMetafactory";

    private final String owner;
    private final boolean isInterface;
    private final List<Target> targets = new ArrayList<>();

    /** A method that is promised: what it calls, as what, and from which line. */
    private record Target(Handle handle, String descriptor, int line) {}

    Callbacks(String owner, boolean isInterface) {
        this.owner = owner;
        this.isInterface = isInterface;
    }

    static boolean isOne(String method) {
        return method.startsWith(PREFIX);
    }

    /** The arguments of a call site of type {@code site}, with the method that it refers to exchanged. */
    Object[] guarded(String site, Handle bootstrap, Object[] arguments, int line) {
        // References that can be serialised go by another factory: they are found again by the name of their method.
        boolean isReference = bootstrap.getOwner().equals(METAFACTORY)
                && bootstrap.getName().equals("metafactory")
                && arguments[1] instanceof Handle target
                && !target.getOwner().startsWith(UnitLoader.INTERNAL_PREFIX);
        if (!isReference) {
            return arguments;
        }
        Object[] guarded = arguments.clone();
        guarded[1] = callback((Handle) arguments[1], Type.getArgumentTypes(site), line);
        return guarded;
    }

    private Handle callback(Handle handle, Type[] captured, int line) {
        Target target = new Target(handle, descriptor(handle, captured), line);
        targets.add(target);
        return new Handle(Opcodes.H_INVOKESTATIC, owner, PREFIX + targets.size(), target.descriptor(), isInterface);
    }

    private static boolean isConstructor(Handle target) {
        return target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    }

    /** A receiver that is captured has the type that the call site gives it. */
    private static String descriptor(Handle target, Type[] captured) {
        Type owner = Type.getObjectType(target.getOwner());
        Type[] arguments = Type.getArgumentTypes(target.getDesc());
        if (isConstructor(target)) {
            return Type.getMethodDescriptor(owner, arguments);
        }
        if (target.getTag() == Opcodes.H_INVOKESTATIC) {
            return target.getDesc();
        }
        Type[] all = new Type[arguments.length + 1];
        all[0] = captured.length == 0 ? owner : captured[0];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Type.getMethodDescriptor(Type.getReturnType(target.getDesc()), all);
    }

    /** Adds the methods that were promised. */
    void writeTo(ClassVisitor type) {
        for (int i = 0; i < targets.size(); i++) {
            String name = PREFIX + (i + 1);
            int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
            Target target = targets.get(i);
            MethodVisitor method = type.visitMethod(access, name, target.descriptor(), null, null);
            write(target, new GuardedMethod(method, name, this));
        }
    }

    private static void write(Target promised, MethodVisitor method) {
        Handle target = promised.handle();
        method.visitCode();
        Label start = new Label();
        method.visitLabel(start);
        method.visitLineNumber(promised.line(), start);
        if (isConstructor(target)) {
            method.visitTypeInsn(Opcodes.NEW, target.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        int locals = 0;
        for (Type argument : Type.getArgumentTypes(promised.descriptor())) {
            method.visitVarInsn(argument.getOpcode(Opcodes.ILOAD), locals);
            locals += argument.getSize();
        }
        method.visitMethodInsn(
                opcode(target), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
        Type returned = Type.getReturnType(promised.descriptor());
        method.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        method.visitMaxs(locals + 2, locals);
        method.visitEnd();
    }

    private static int opcode(Handle target) {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
