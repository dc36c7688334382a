package org.ltvlab.shell.engine.internal;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the byte code of cells: stop checks at method entry and before jumps back, exits that end the cell only,
 * tasks that take their cell along to other threads, divisions that drop a fraction, and {@code $n} values that memory pressure may release.
 *
 * <p>Every cell's class has a class loader of its own (see {@link UnitLoader}), which makes it a run-time package of its
 * own; members that are not private become public, so that cells still see each other's.
 */
final class GuardedCode extends ClassVisitor {
    static final int API = Opcodes.ASM9;

    private Callbacks callbacks = new Callbacks("", false);

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
        callbacks = new Callbacks(name, (access & Opcodes.ACC_INTERFACE) != 0);
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
        MethodVisitor method = super.visitMethod(open(access), name, descriptor, signature, exceptions);
        return new CutDivisions(new GuardedMethod(AskingRun.of(method, access, name, descriptor), name, callbacks));
    }

    @Override
    public void visitEnd() {
        callbacks.writeTo(cv);
        super.visitEnd();
    }

    private static int open(int access) {
        return (access & Opcodes.ACC_PRIVATE) != 0 ? access : (access & ~Opcodes.ACC_PROTECTED) | Opcodes.ACC_PUBLIC;
    }
}
