package org.ltvlab.jupyter.kernel;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.ltvlab.jupyter.protocol.KernelLog;

/** What the process around a kernel does to it: its parent may die, a terminal may send SIGINT. */
final class Surroundings {
    static final String PARENT = "JPY_PARENT_PID";

    private Surroundings() {}

    /**
     * Hears SIGINT, and watches the front end that started this process.
     *
     * @param interrupt what SIGINT is to do
     * @param end what is to be done when the front end is gone
     * @param pause how to wait between two looks
     */
    static void watch(Runnable interrupt, Runnable end, ParentWatch.Pause pause) {
        onInterruptSignal(interrupt);
        String told = System.getenv(PARENT);
        if (told == null) {
            return;
        }
        boolean handles = System.getProperty("os.name").startsWith("Windows");
        parent(told, handles)
                .ifPresentOrElse(parent -> ParentWatch.of(parent, pause).start(end), end);
    }

    /**
     * The process to live as long as; nothing if it has died before anybody looked.
     *
     * @param told what the front end says
     * @param handles whether that is a handle of Windows, which is good for the front end only
     */
    static Optional<ProcessHandle> parent(String told, boolean handles) {
        Optional<ProcessHandle> named = handles ? Optional.empty() : process(told);
        // Whose parent is process 1 has been handed over to it by one that died.
        return named.or(() -> ProcessHandle.current().parent().filter(own -> handles || own.pid() > 1));
    }

    private static Optional<ProcessHandle> process(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()));
        } catch (NumberFormatException e) {
            KernelLog.note(PARENT + " is not a process id: " + pid);
            return Optional.empty();
        }
    }

    // The JDK's only signal API is outside of the standard; by reflection the kernel also runs where it is missing.
    private static void onInterruptSignal(Runnable task) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        task.run();
                        return null;
                    });
            Object sigint = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, sigint, proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            KernelLog.failure("SIGINT is not watched", e);
        }
    }
}
