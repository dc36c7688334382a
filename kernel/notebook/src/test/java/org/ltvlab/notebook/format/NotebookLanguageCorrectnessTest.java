package org.ltvlab.notebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ltvlab.notebook.Sample;

class NotebookLanguageCorrectnessTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"ltv\": {\"lang\": \"ja\"}, \"lang\": \"en\"} | # Report                              | ja",
                "{\"language\": \"en\"}                          | # 顧客生涯価値                        | en",
                "{\"lang\": \"fr\"}                              | # Rapport                             | fr",
                "{\"language\": {\"name\": \"java\"}}            | # Report                              | en",
                "{}                                              | # 顧客生涯価値                        | ja",
                "{}                                              | RFM と LTV を BG/NBD, Gamma-Gamma で  | ja",
                "{}                                              | Lifetime value (顧客生涯価値) is what a customer"
                        + " is worth over the whole time that the customer stays with the shop | en",
                "{}                                              | 123                                   | en",
            })
    void the_language_is_what_the_metadata_says_or_the_prose_is_written_in(
            String metadata, String prose, String language) {
        JsonObject json = JsonParser.parseString(metadata).getAsJsonObject();
        Notebook notebook = Sample.notebook()
                .prose(prose)
                .code("var 顧客生涯価値 = 1; // コードは数えない")
                .done();

        assertThat(NotebookLanguage.of(notebook.withMetadata(json)).tag()).isEqualTo(language);
    }
}
