package org.ltvlab.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ltvlab.app.archive.Rehearsal;
import org.ltvlab.app.install.KernelKind;
import picocli.CommandLine.Command;

/** {@code ltv rehearse}: what the start archive is trained with. */
@Command(name = "rehearse", description = "Does once what users do; the archive's training runs this.", hidden = true)
public final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        Rehearsal.run(Kernel.info(KernelKind.LTV));
        return 0;
    }
}
