package org.ltvlab.shell.engine.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import jdk.jshell.JShell;
import org.ltvlab.shell.display.internal.Rendering;
import org.ltvlab.shell.engine.CellResult;
import org.ltvlab.shell.engine.Completeness;
import org.ltvlab.shell.engine.Completion;
import org.ltvlab.shell.engine.Inspection;
import org.ltvlab.shell.engine.Question;
import org.ltvlab.shell.engine.Shell;
import org.ltvlab.shell.error.internal.Speech;
import org.ltvlab.shell.extension.Extension;
import org.ltvlab.shell.output.CellInput;
import org.ltvlab.shell.output.CellOutput;
import org.ltvlab.shell.output.internal.CellSink;
import org.ltvlab.shell.output.internal.LatestCell;
import org.ltvlab.shell.output.internal.Routing;

/** A session over {@link JShell} in this process. */
public final class JShellSession implements Shell {
    private final FirstUse firstUse = new FirstUse();
    private final Lull lull = new Lull();
    private final List<Extension> extensions;
    private final List<String> imports;
    private final Rendering rendering;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ImportIndex index = new ImportIndex();
    private final SessionLoader loader;
    private final JShell shell;
    private final Compiler compiler;
    private final LookAhead lookAhead;
    private final BareVariables bare;
    private final Evaluation evaluation;
    private final Cells cells;
    private final Speech speech;
    private final Outputs outputs;
    private final Overdue overdue;
    private final StopFlag flag;
    private final Help help;
    private final Stage main;
    private final List<Stage> beside = new CopyOnWriteArrayList<>();

    private JShellSession(List<Extension> extensions, List<String> imports) {
        this.extensions = List.copyOf(extensions);
        this.imports = List.copyOf(imports);
        this.rendering = new Rendering(
                extensions.stream().flatMap(each -> each.renderers().stream()).toList());
        BareValues values = new BareValues();
        this.loader = new SessionLoader(JShellSession.class.getClassLoader(), values);
        this.flag = new StopFlag(loader::stopping);
        SessionControl control = new SessionControl(loader);
        Places places = new Places();
        this.shell = Startup.build(control, places, this.imports, index);
        this.speech = new Spoken(this.extensions);
        this.outputs = new Outputs(speech);
        this.compiler = new Compiler(shell, control, loader, places, lock);
        this.overdue = new Overdue(compiler, places, speech);
        this.lookAhead = new LookAhead(compiler);
        Unfinished unfinished = new Unfinished();
        Variables variables = new Variables(shell, compiler, loader, unfinished);
        this.bare = new BareVariables(variables, values);
        UserCode userCode = new UserCode(lock);
        CompileErrors errors = new CompileErrors(new KnownNames(shell, this.imports, loader, index), speech);
        Who who = new Who(variables, this.extensions, userCode, speech);
        Magics magics = new Magics(variables, who, errors, speech, this::forgetValues);
        RuntimeErrors runtimeErrors = new RuntimeErrors(places, speech);
        Turns turns = new Turns(shell, compiler, variables, places, unfinished, speech);
        Remarks remarks = new Remarks(places, speech);
        this.evaluation = new Evaluation(
                shell,
                compiler,
                lookAhead,
                userCode,
                errors,
                variables,
                magics,
                runtimeErrors,
                remarks,
                turns,
                bare,
                speech);
        this.cells = new Cells(
                evaluation, userCode, outputs, compiler, SnippetStore.of(shell, places), runtimeErrors, speech);
        this.main = stage();
        TypeNames types = new TypeNames(this.imports, loader);
        Signatures signatures = new Signatures(shell, variables, types);
        Completing completing =
                new Completing(shell, variables, signatures, new TextNames(variables, who, this.extensions));
        this.help = new Help(shell, completing, new SourceDocs(types, loader), new OwnDocs(shell, places));
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
        main.warmUp(() -> evaluation.run("if (true) { Math.max(1, 2); }", 0));
    }

    private Stage stage() {
        return new Stage(cells, new SessionThread(loader, cells::told), new StopSwitch(flag), overdue);
    }

    @Override
    public Shell beside() {
        Stage stage = stage();
        beside.add(stage);
        return new Beside(this, stage);
    }

    void leave(Stage stage) {
        beside.remove(stage);
    }

    @Override
    public void expect(List<Expected> cells) {
        firstUse.begin();
        lookAhead.expect(cells);
    }

    @Override
    public CellResult run(String code, int number, CellOutput output, CellInput input) {
        return run(main, code, number, output, input);
    }

    CellResult run(Stage stage, String code, int number, CellOutput output, CellInput input) {
        firstUse.begin();
        Optional<Question> question = Question.in(code);
        if (question.isPresent()) {
            return new CellResult.Finished(question.get().answer(this).or(() -> outputs.unknown(question.get())));
        }
        CellSink sink = new CellSink(output, input, rendering, outputs::of, new OutputNotes(speech));
        lull.begin();
        try {
            return stage.run(code, number, sink);
        } finally {
            lull.end();
        }
    }

    private void forgetValues() {
        outputs.clear();
        bare.forgetAll();
    }

    @Override
    public void announce() {
        main.announce();
    }

    @Override
    public void interrupt() {
        main.interrupt();
        beside.forEach(Stage::interrupt);
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
        beside.forEach(Stage::close);
        main.close();
        lull.close();
        index.forget();
        lookAhead.stop();
        shell.close();
    }
}
