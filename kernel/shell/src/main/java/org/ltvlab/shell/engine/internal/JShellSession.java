package org.ltvlab.shell.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.ltvlab.shell.display.MimeBundle;
import org.ltvlab.shell.display.internal.Rendering;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.CellResult.Failed;
import org.ltvlab.shell.engine.CellResult.Kind;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.engine.Question;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.memory.Reserve;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.internal.CellRun;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.InputStopped;
import org.ltvlab.shell.output.internal.LatestCell;
import org.ltvlab.shell.output.internal.Routing;
import org.ltvlab.shell.word.Displayed;

/** A session over {@link JShell} in this process. */
public final class JShellSession implements Shell {
    private final FirstUse firstUse = new FirstUse();
    private final Lull lull = new Lull();
    private final List<Extension> extensions;
    private final List<String> imports;
    private final Rendering rendering;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final StopSwitch stop = new StopSwitch();
    private final UserCode userCode = new UserCode(lock, stop);
    private final ImportIndex index = new ImportIndex();
    private final SessionThread thread;
    private final JShell shell;
    private final Compiler compiler;
    private final LookAhead lookAhead;
    private final SnippetStore snippets;
    private final Evaluation evaluation;
    private final Speech speech;
    private final Outputs outputs;
    private final Overdue overdue;
    private final RuntimeErrors runtimeErrors;
    private final Help help;

    private JShellSession(List<Extension> extensions, List<String> imports) {
        this.extensions = List.copyOf(extensions);
        this.imports = List.copyOf(imports);
        this.rendering = new Rendering(
                extensions.stream().flatMap(each -> each.renderers().stream()).toList());
        BareValues values = new BareValues();
        SessionLoader loader = new SessionLoader(JShellSession.class.getClassLoader(), values);
        stop.attach(loader);
        SessionControl control = new SessionControl(loader);
        Places places = new Places();
        this.thread = new SessionThread(loader);
        this.shell = Startup.build(control, places, this.imports, index);
        this.speech = new Spoken(this.extensions);
        this.outputs = new Outputs(speech);
        this.compiler = new Compiler(shell, control, loader, places, lock);
        this.overdue = new Overdue(stop, compiler, places, speech);
        this.lookAhead = new LookAhead(compiler);
        this.snippets = SnippetStore.of(shell);
        Variables variables = new Variables(shell, compiler, loader);
        CompileErrors errors = new CompileErrors(new KnownNames(shell, this.imports, loader, index), speech);
        Who who = new Who(variables, this.extensions, userCode, speech);
        Magics magics = new Magics(variables, who, errors, speech, this::forgetValues);
        this.runtimeErrors = new RuntimeErrors(places, speech);
        this.evaluation = new Evaluation(
                shell, compiler, lookAhead, userCode, values, errors, variables, magics, runtimeErrors, speech);
        TypeNames types = new TypeNames(this.imports, loader);
        Signatures signatures = new Signatures(shell, variables, types);
        Completing completing =
                new Completing(shell, variables, signatures, new TextNames(variables, who, this.extensions));
        this.help = new Help(shell, completing, new SourceDocs(types, loader));
    }

    /** A session with its imports evaluated; it warms up by itself unless it gets work at once. */
    public static JShellSession start(List<Extension> extensions) {
        Routing.install();
        List<String> imports = Startup.imports(extensions);
        JShellSession session = new JShellSession(extensions, imports);
        extensions.forEach(extension -> extension.started(new LatestCell()));
        session.firstUse.elseAfterAWhile(session::warmUp);
        session.lull.use(session.help.firstSteps(session.compiler::alone));
        return session;
    }

    /** A first statement through all of the machinery. */
    private void warmUp() {
        thread.call(() -> evaluation.run("if (true) { Math.max(1, 2); }", 0), () -> {});
    }

    @Override
    public void expect(List<Expected> cells) {
        firstUse.begin();
        lookAhead.expect(cells);
    }

    @Override
    public CellResult run(String code, int number, CellOutput output, CellInput input) {
        firstUse.begin();
        Optional<Question> question = Question.in(code);
        if (question.isPresent()) {
            return new CellResult.Finished(question.get().answer(this).or(() -> outputs.unknown(question.get())));
        }
        CellSink sink = new CellSink(output, input, rendering, outputs::of, new OutputNotes(speech));
        lull.begin();
        try {
            stop.announceOnce();
            return thread.call(() -> runHere(code, number, sink), this::interrupt);
        } finally {
            lull.end();
        }
    }

    private CellResult runHere(String code, int number, CellSink sink) {
        CellRun run = new CellRun(sink);
        Routing.enter(run);
        stop.begin(run);
        CellResult result;
        boolean stopped;
        try {
            result = result(code, number, sink);
        } catch (Throwable thrown) {
            // Whatever a cell does, it ends; an Error of users' code must not take the session along.
            Reserve.giveUpFor(thrown);
            result = failed(thrown, number);
        } finally {
            stopped = stop.end();
            sink.end();
            Routing.leave(run);
        }
        compiler.alone(snippets::tidy);
        return stopped ? interrupted() : result;
    }

    private CellResult result(String code, int number, CellSink sink) throws Exception {
        Evaluation.Outcome outcome = evaluation.run(code, number);
        Optional<Failed> failed = outcome.failed();
        if (failed.isPresent()) {
            return failed.get();
        }
        if (!outcome.hasValue() || outcome.value() instanceof Displayed) { // what it shows is on the screen already
            return new CellResult.Finished(Optional.empty());
        }
        if (number > 0 && !(outcome.value() instanceof MimeBundle)) {
            outputs.keep(number, outcome.value());
        }
        MimeBundle bundle = userCode.call(() -> sink.render(outcome.value()));
        return new CellResult.Finished(Optional.ofNullable(bundle));
    }

    private void forgetValues() {
        outputs.clear();
        evaluation.forgetBareValues();
    }

    private Failed failed(Throwable thrown, int cell) {
        return thrown instanceof InputStopped ? interrupted() : runtimeErrors.failed(thrown, null, cell);
    }

    private Failed interrupted() {
        String message = speech.pick(
                "セルを止めました。宣言済みのものはすべて残っています", "the cell was stopped; everything declared so far is still there");
        return new Failed(
                Kind.INTERRUPTED,
                "Interrupted",
                message,
                OptionalInt.empty(),
                List.of(Ansi.strong("Interrupted") + ": " + message));
    }

    @Override
    public Map<String, CellResult> evaluate(Map<String, String> expressions) {
        Map<String, CellResult> results = new LinkedHashMap<>();
        expressions.forEach((name, code) -> results.put(name, run(code, 0, CellOutput.none(), CellInput.none())));
        return results;
    }

    @Override
    public void announce() {
        stop.announce();
    }

    @Override
    public void interrupt() {
        stop.stop().ifPresent(overdue::watch);
    }

    @Override
    public Completion complete(String code, int cursor) {
        return asked(() -> help.complete(code, cursor));
    }

    @Override
    public Inspection inspect(String code, int cursor, boolean detailed) {
        return asked(() -> help.inspect(code, cursor, detailed));
    }

    @Override
    public Completeness completeness(String code) {
        return asked(() -> help.completeness(code));
    }

    private <T> T asked(Supplier<T> question) {
        index.want();
        lull.begin();
        try {
            return compiler.alone(question);
        } finally {
            lull.end();
        }
    }

    @Override
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        extensions.forEach(extension -> facts.putAll(extension.facts()));
        return facts;
    }

    @Override
    public List<String> imports() {
        return imports;
    }

    @Override
    public void close() {
        firstUse.begin();
        stop.stop();
        lull.close();
        index.forget();
        thread.close();
        lookAhead.stop();
        shell.close();
    }
}
