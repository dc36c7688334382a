package org.ltvlab.shell.engine.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Type;

/** Calls of the JDK that users' code does not make as they are written. */
final class JdkCalls {
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String FUTURE = CONCURRENT + "CompletableFuture";
    private static final String SEMAPHORE = CONCURRENT + "Semaphore";
    private static final String LOCK = CONCURRENT + "locks/Lock";
    private static final String CONDITION = CONCURRENT + "locks/Condition";
    private static final String GATE = Type.getInternalName(Gate.class);
    private static final String WAITS = Type.getInternalName(Waits.class);
    private static final String TASKS = Type.getInternalName(Tasks.class);
    private static final String OWN_TASKS = Type.getInternalName(OwnTasks.class);
    private static final String TRACES = Type.getInternalName(Traces.class);
    private static final String THROWABLE = "java/lang/Throwable";
    private static final String TIMER = "java/util/Timer";
    private static final Substitute TEXT = new Substitute(
            Type.getInternalName(StoppableText.class), "of", "(Ljava/lang/CharSequence;)Ljava/lang/CharSequence;");

    /** Notes a thread that is about to be started. */
    static final Substitute STARTING = new Substitute(TASKS, "starting", "(Ljava/lang/Object;)V");

    private static final Set<String> LOCKS = Set.of(
            LOCK,
            CONCURRENT + "locks/ReentrantLock",
            CONCURRENT + "locks/ReentrantReadWriteLock$ReadLock",
            CONCURRENT + "locks/ReentrantReadWriteLock$WriteLock");

    /** Who hands tasks to other threads. */
    private static final Set<String> HANDING = Set.of(
            CONCURRENT + "Executor",
            CONCURRENT + "ExecutorService",
            CONCURRENT + "AbstractExecutorService",
            CONCURRENT + "ScheduledExecutorService",
            CONCURRENT + "ThreadPoolExecutor",
            CONCURRENT + "ScheduledThreadPoolExecutor",
            CONCURRENT + "ForkJoinPool",
            CONCURRENT + "CompletionService",
            CONCURRENT + "ExecutorCompletionService",
            CONCURRENT + "CompletionStage",
            FUTURE);

    /** Tasks, and the method of {@link Tasks} for each. */
    private static final Map<String, String> TASK_TYPES = Map.of(
            "java/lang/Runnable", "runnable",
            "java/util/concurrent/Callable", "callable",
            "java/util/function/Supplier", "supplier",
            "java/util/function/Function", "function",
            "java/util/function/BiFunction", "biFunction",
            "java/util/function/Consumer", "consumer",
            "java/util/function/BiConsumer", "biConsumer",
            "java/util/Collection", "collection");

    private JdkCalls() {}

    /** A static method that stands for another one, or makes another argument of an argument. */
    record Substitute(String owner, String name, String descriptor) {}

    /** What stands for a call that must not end the process, or would not hear an interrupt. */
    static Optional<Substitute> substitute(String owner, String name, String descriptor) {
        return switch (name) {
            case "exit", "halt" -> exit(owner);
            case "printStackTrace" ->
                only(isThrowable(owner) && descriptor.equals("()V"), TRACES, THROWABLE, name, descriptor);
            case "lock" -> only(LOCKS.contains(owner), WAITS, LOCK, name, descriptor);
            case "awaitUninterruptibly" -> only(owner.equals(CONDITION), WAITS, CONDITION, name, descriptor);
            case "acquireUninterruptibly" -> only(owner.equals(SEMAPHORE), WAITS, SEMAPHORE, name, descriptor);
            case "join" -> only(owner.equals(FUTURE), WAITS, FUTURE, name, descriptor);
            default -> handing(owner, name, descriptor);
        };
    }

    /** What stands for a call that hands on tasks which lie too deep on the stack to be exchanged there. */
    private static Optional<Substitute> handing(String owner, String name, String descriptor) {
        boolean hands = HANDING.contains(owner);
        return switch (name) {
            case "schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay" ->
                owner.equals(TIMER)
                        ? only(true, OWN_TASKS, TIMER, name, descriptor)
                        : only(hands, TASKS, CONCURRENT + "ScheduledExecutorService", name, descriptor);
            case "execute" -> {
                boolean isOne = hands && descriptor.equals("(Ljava/lang/Runnable;)V");
                yield only(isOne, TASKS, CONCURRENT + "Executor", name, descriptor);
            }
            case "invokeAll", "invokeAny" -> {
                boolean isTimed = hands && descriptor.startsWith("(Ljava/util/Collection;J");
                yield only(isTimed, TASKS, CONCURRENT + "ExecutorService", name, descriptor);
            }
            default -> Optional.empty();
        };
    }

    /** By its name alone: a class of users' own is not loaded yet when its calls are rewritten. */
    private static boolean isThrowable(String owner) {
        return owner.equals(THROWABLE)
                || (owner.startsWith("java/") && (owner.endsWith("Exception") || owner.endsWith("Error")));
    }

    private static Optional<Substitute> exit(String owner) {
        return switch (owner) {
            case "java/lang/System" -> Optional.of(new Substitute(GATE, "exit", "(I)V"));
            case "java/lang/Runtime" -> Optional.of(new Substitute(GATE, "exit", "(Ljava/lang/Runtime;I)V"));
            default -> Optional.empty();
        };
    }

    /** A method of {@code owner} that takes the receiver as its first argument, if it is wanted. */
    private static Optional<Substitute> only(
            boolean wanted, String owner, String receiver, String name, String descriptor) {
        return wanted
                ? Optional.of(new Substitute(owner, name, "(L" + receiver + ";" + descriptor.substring(1)))
                : Optional.empty();
    }

    /** Whether {@link #preparation} may have something to say about calls of {@code owner}. */
    static boolean isPrepared(String owner) {
        return HANDING.contains(owner) || isRegex(owner) || isThread(owner);
    }

    /** What an argument of a call has to go through first. */
    static Optional<Substitute> preparation(String owner, String name, Type argument) {
        if (argument.getSort() != Type.OBJECT) {
            return Optional.empty();
        }
        String type = argument.getInternalName();
        if (isRegex(owner)) {
            return type.equals("java/lang/CharSequence") ? Optional.of(TEXT) : Optional.empty();
        }
        String prepare = TASK_TYPES.get(type);
        if (prepare == null || !hands(owner, name)) {
            return Optional.empty();
        }
        boolean unasked = prepare.equals("runnable") && (name.equals("execute") || isThread(owner));
        return Optional.of(new Substitute(TASKS, unasked ? "whole" : prepare, "(L" + type + ";)L" + type + ";"));
    }

    private static boolean hands(String owner, String name) {
        if (isThread(owner)) {
            return name.equals("startVirtualThread") || name.equals("start") || name.equals("unstarted");
        }
        // What is removed from a pool's queue is found by its identity.
        return !name.equals("<init>") && !name.equals("remove");
    }

    private static boolean isRegex(String owner) {
        return owner.equals("java/util/regex/Pattern") || owner.equals("java/util/regex/Matcher");
    }

    private static boolean isThread(String owner) {
        return owner.equals("java/lang/Thread") || owner.startsWith("java/lang/Thread$Builder");
    }
}
