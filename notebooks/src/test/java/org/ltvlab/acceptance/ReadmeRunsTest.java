package org.ltvlab.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java of the READMEs, as a newcomer pastes it: it runs, and shows what the comments say. */
class ReadmeRunsTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)(?<=```java\\n).*?(?=```)");
    private static final Pattern STATEMENT = Pattern.compile("(?m)^\\S.*(?:\\n .*)*");
    private static final Pattern COMMENT = Pattern.compile(" // (.+)$");

    @TempDir
    private Path folder;

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What a statement shows according to its comment; declarations show nothing. */
    private static Stream<String> claim(String statement) {
        return statement.startsWith("var ")
                ? Stream.of()
                : COMMENT.matcher(statement).results().map(result -> result.group(1));
    }

    @ParameterizedTest
    @CsvSource({"README.md, ENGLISH", "README.ja.md, JAPANESE"})
    void what_the_readme_shows_runs_and_shows_that(String readme, String language) {
        String text = new Workplace(Project.ROOT).read(readme);
        List<String> statements = found(BLOCK, text).stream()
                .flatMap(block -> found(STATEMENT, block).stream())
                .toList();
        List<String> cells = Stream.concat(Stream.of("language(" + language + ");"), statements.stream())
                .toList();
        Workplace place = new Workplace(folder).withNotebook("readme.ipynb", cells.toArray(String[]::new));
        Path out = folder.resolve("out.ipynb");
        Project.Ended ended = Project.ltv("run", folder.resolve("readme.ipynb").toString(), "-o", out.toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        List<String> claims = statements.stream().flatMap(ReadmeRunsTest::claim).toList();
        assertThat(claims).hasSize(2);
        assertThat(place.read("out.ipynb")).contains(claims);
        assertThat(found(Pattern.compile("\"image/png\": \""), place.read("out.ipynb")))
                .hasSize(3);
    }
}
