package org.ltvlab.shell.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class JavadocCorrectnessTest {
    @Test
    void an_example_is_indented_as_in_the_source_without_the_space_after_the_star() {
        Javadoc doc = new Javadoc(
                "Ltv ltv()",
                Optional.of("The value.\n\n <pre>{@code\n var ltv = ltv()\n     .churn(5);\n ltv\n }</pre>\n"));
        assertThat(doc.html())
                .isEqualTo("<pre>Ltv ltv()</pre><p>The value.\n\n<pre><code>var ltv = ltv()\n    .churn(5);\nltv\n"
                        + "</code></pre>\n</p>");
    }
}
