package org.ltvlab.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatasetsConsistencyTest {
    private static final Path DATASETS = Path.of(System.getProperty("ltvlab.root"), "datasets");

    @ParameterizedTest
    @CsvSource({
        "cdnow, cdnow-sample.txt",
        "cdnow, cdnow-master.txt",
        "donations, donations.csv",
        "online-retail, online-retail.csv.gz",
        "ec-shop, orders.csv",
        "ec-shop, channels.csv"
    })
    void each_file_is_the_one_that_its_readme_describes(String folder, String file)
            throws IOException, NoSuchAlgorithmException {
        String readme = Files.readString(DATASETS.resolve(folder).resolve("README.md"), StandardCharsets.UTF_8);
        byte[] bytes = Files.readAllBytes(DATASETS.resolve(folder).resolve(file));
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(readme).containsPattern(Pattern.quote("`" + file + "`") + "[^\n]*" + sha256);
    }
}
