package org.ltvlab.jupyter.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wire format. */
class WireCorrectnessTest {
    private static final Codec CODEC = Codec.of(Signer.of("hmac-sha256", "key"));

    private static List<byte[]> frames(String... frames) {
        return Arrays.stream(frames).map(frame -> frame.getBytes(UTF_8)).toList();
    }

    @Test
    void signatures_are_those_of_rfc_4231() {
        // RFC 4231, test case 2: key "Jefe", data "what do ya want for nothing?"
        assertThat(Signer.of("hmac-sha256", "Jefe").sign(frames("what do ya want ", "for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assertThat(Signer.of("hmac-sha384", "Jefe").sign(frames("what do ya want for nothing?")))
                .isEqualTo("af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                        + "8e2240ca5e69e2c78b3239ecfab21649");
    }

    @Test
    void without_a_key_nothing_is_signed_and_everything_is_trusted() {
        Signer signer = Signer.of("hmac-sha256", "");
        assertThat(signer.sign(frames("x"))).isEmpty();
        assertThat(signer.verifies(new byte[0], frames("x"))).isTrue();
    }

    @Test
    void an_unknown_scheme_is_refused() {
        assertThatThrownBy(() -> Signer.of("hmac-rot13", "k"))
                .isInstanceOf(BadMessage.class)
                .hasMessageStartingWith("signature scheme HmacROT13 is not known");
    }

    @Test
    void a_message_comes_out_as_it_went_in() {
        JsonObject header = new JsonObject();
        header.addProperty("msg_id", "1");
        header.addProperty("msg_type", "t");
        JsonObject content = new JsonObject();
        content.addProperty("text", "日本語 😀 <&> \u2028 \"\\");
        Message message = new Message(
                frames("id1", "id2"), header, new JsonObject(), new JsonObject(), content, List.of(new byte[] {0, -1}));
        List<byte[]> sent = CODEC.encode(message);
        assertThat(new String(sent.get(2), UTF_8)).isEqualTo("<IDS|MSG>");
        Message read = CODEC.decode(sent);
        assertThat(read.header()).isEqualTo(header);
        assertThat(read.content()).isEqualTo(content);
        assertThat(read.identities()).containsExactly("id1".getBytes(UTF_8), "id2".getBytes(UTF_8));
        assertThat(read.buffers()).containsExactly(new byte[] {0, -1});
    }

    @Test
    void what_is_wrong_with_a_message_is_said() {
        assertThatThrownBy(() -> CODEC.decode(frames("a", "b"))).hasMessage("the delimiter <IDS|MSG> is missing");
        assertThatThrownBy(() -> CODEC.decode(frames("<IDS|MSG>", "sig", "{}", "{}", "{}")))
                .hasMessage("a message has at least four parts after its signature");
        assertThatThrownBy(() -> CODEC.decode(frames("<IDS|MSG>", "sig", "{}", "{}", "{}", "{}")))
                .hasMessage("the signature is not valid");
        assertThatThrownBy(() -> CODEC.decode(signed("{}"))).hasMessage("`msg_type` is missing");
        assertThatThrownBy(() -> CODEC.decode(signed("{\"msg_type\": 1}"))).hasMessage("`msg_type` must be a text");
        assertThatThrownBy(() -> CODEC.decode(signed("[1]"))).hasMessage("one JSON object was expected");
        assertThatThrownBy(() -> CODEC.decode(signed("{} {}"))).isInstanceOf(BadMessage.class);
        assertThatThrownBy(() -> CODEC.decode(signed("{a: 1}"))).hasMessageStartingWith("malformed JSON");
    }

    private static List<byte[]> signed(String header) {
        List<byte[]> parts = frames(header, "{}", "{}", "{}");
        List<byte[]> all = new ArrayList<>(
                frames("<IDS|MSG>", Signer.of("hmac-sha256", "key").sign(parts)));
        all.addAll(parts);
        return all;
    }

    @Test
    void values_of_every_kind_become_json() {
        assertThat(Json.write(Json.of(Map.of("k", Arrays.asList(1, 2L, 3.5, BigInteger.TWO, true, null, 'c')))))
                .isEqualTo("{\"k\":[1,2,3.5,2,true,null,\"c\"]}");
        assertThat(Json.write(Json.of(List.of(Double.NaN, Float.POSITIVE_INFINITY))))
                .isEqualTo("[null,null]");
    }

    @Test
    void a_connection_file_has_defaults_and_addresses() {
        String ports = "\"shell_port\": 1, \"control_port\": 2, \"stdin_port\": 3, \"iopub_port\": 4, \"hb_port\": 5";
        ConnectionFile file = ConnectionFile.parse("{" + ports + "}");
        assertThat(file.address(Port.SHELL)).isEqualTo("tcp://127.0.0.1:1");
        assertThat(file.signatureScheme()).isEqualTo("hmac-sha256");
        assertThat(file.key()).isEmpty();
        assertThatThrownBy(() -> ConnectionFile.parse("{" + ports + ", \"transport\": \"ipc\"}"))
                .hasMessage("`transport` must be tcp, got ipc");
    }
}
