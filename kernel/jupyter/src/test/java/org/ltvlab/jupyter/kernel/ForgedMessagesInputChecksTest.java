package org.ltvlab.jupyter.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ltvlab.jupyter.protocol.Port;

/** Whatever arrives, the next cell runs: over ten thousand messages, forged, mutated, senseless and oversized. */
class ForgedMessagesInputChecksTest {
    private static final List<String> TYPES = List.of(
            "execute_request",
            "complete_request",
            "inspect_request",
            "is_complete_request",
            "history_request",
            "comm_info_request",
            "comm_open",
            "comm_msg",
            "comm_close",
            "kernel_info_request",
            "interrupt_request",
            "create_subshell_request",
            "delete_subshell_request",
            "list_subshell_request",
            "input_reply",
            "execute_reply");
    private static final List<String> CONTENTS = List.of(
            "{}",
            "{\"code\": 5}",
            "{\"code\": null}",
            "{\"code\": {\"a\": []}}",
            "{\"code\": \"value 1\", \"silent\": \"yes\"}",
            "{\"code\": \"value 1\", \"user_expressions\": [1]}",
            "{\"code\": \"value 1\", \"cursor_pos\": 1e999}",
            "{\"code\": \"value 1\", \"cursor_pos\": -99999999999999999999}",
            "{\"hist_access_type\": \"dreams\"}",
            "{\"hist_access_type\": \"search\", \"pattern\": \"[[\\\\\", \"n\": -4}",
            "{\"hist_access_type\": \"range\", \"start\": 1e400, \"stop\": \"x\"}",
            "{\"comm_id\": [], \"target_name\": {}}",
            "{\"comm_id\": \"x\", \"data\": 3}",
            "{\"subshell_id\": {}}",
            "{\"value\": []}");

    private final Random random = new Random(20_260_101);
    private final FrontEnd front = FrontEnd.with(ScriptedShell::new);

    @AfterEach
    void end() {
        front.close();
    }

    // A cell among the nonsense may fail and abort what waits behind it, and an interrupt request may wait on the other
    // port; the next cell comes after all of that.
    private void the_next_cell_runs() {
        front.reply(Port.CONTROL, front.send(Port.CONTROL, "kernel_info_request", "{}"));
        front.reply(Port.SHELL, front.send(Port.SHELL, "kernel_info_request", "{}"));
        String id = front.execute("value alive", ", \"stop_on_error\": false");
        assertThat(front.reply(Port.SHELL, id).text("status")).isEqualTo("ok");
        String info = front.send(Port.CONTROL, "kernel_info_request", "{}");
        assertThat(front.reply(Port.CONTROL, info).text("status")).isEqualTo("ok");
    }

    private List<byte[]> signed(String header, String content) {
        List<byte[]> parts =
                List.of(header.getBytes(UTF_8), "{}".getBytes(UTF_8), "{}".getBytes(UTF_8), content.getBytes(UTF_8));
        List<byte[]> frames = new ArrayList<>(List.of("<IDS|MSG>".getBytes(UTF_8), FrontEnd.sign(parts)));
        frames.addAll(parts);
        return frames;
    }

    private Port anyPort() {
        return List.of(Port.SHELL, Port.CONTROL, Port.STDIN).get(random.nextInt(3));
    }

    @Test
    void a_message_with_any_bit_changed_is_left_out() {
        for (int i = 0; i < 4_000; i++) {
            List<byte[]> frames =
                    signed(FrontEnd.header("forged" + i, "execute_request"), FrontEnd.cell("fail forged", ""));
            byte[] victim = frames.get(1 + random.nextInt(5));
            victim[random.nextInt(victim.length)] ^= (byte) (1 << random.nextInt(8));
            front.sendFrames(anyPort(), frames);
        }
        String id = front.execute("value 1");
        assertThat(front.published(id).stream().map(Heard::what))
                .containsExactly("busy", "execute_input", "execute_result", "idle");
        assertThat(front.heardOnIopub().stream().map(Heard::type)).doesNotContain("error");
        the_next_cell_runs();
    }

    @Test
    void frames_without_sense_are_left_out() {
        for (int i = 0; i < 3_000; i++) {
            List<byte[]> frames = new ArrayList<>();
            for (int n = random.nextInt(9); n >= 0; n--) {
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                frames.add(random.nextInt(4) == 0 ? "<IDS|MSG>".getBytes(UTF_8) : noise);
            }
            front.sendFrames(anyPort(), frames);
        }
        the_next_cell_runs();
    }

    @Test
    void signed_nonsense_is_answered_or_left_out() {
        List<String> headers =
                List.of("[]", "{}", "{\"msg_type\": 4}", "{\"msg_type\": \"execute_request\"}", "nul", "\"");
        for (int i = 0; i < 3_000; i++) {
            String type = TYPES.get(random.nextInt(TYPES.size()));
            String header = random.nextInt(4) == 0
                    ? headers.get(random.nextInt(headers.size()))
                    : FrontEnd.header("odd" + i, type);
            front.sendFrames(anyPort(), signed(header, CONTENTS.get(random.nextInt(CONTENTS.size()))));
        }
        the_next_cell_runs();
    }

    @Test
    void a_signed_request_that_cannot_be_read_gets_an_error_reply() {
        String id = front.send(Port.SHELL, "execute_request", "{\"code\": 5}");
        assertThat(front.reply(Port.SHELL, id).content().get("evalue").getAsString())
                .isEqualTo("`code` must be a text");
        assertThat(front.published(id).stream().map(Heard::what)).containsExactly("busy", "idle");
        String history = front.send(Port.SHELL, "history_request", "{\"hist_access_type\": \"dreams\"}");
        assertThat(front.reply(Port.SHELL, history).text("evalue"))
                .isEqualTo("`hist_access_type` must be tail, range or search, got dreams");
    }

    @Test
    void json_as_deep_as_a_well_is_left_out() {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);
        front.sendFrames(Port.SHELL, signed(FrontEnd.header("deep", "execute_request"), "{\"code\": " + deep + "}"));
        the_next_cell_runs();
    }

    @Test
    void a_large_message_is_read() {
        String code = "value " + "x".repeat(20_000_000);
        assertThat(front.ran(code).text("status")).isEqualTo("ok");
    }

    // The transport's own greeting (ZMTP 3.0, no security), then a frame that claims to be as long as it may: four
    // exbibytes that never come. Whoever made room for it would end here.
    @Test
    void frames_that_claim_to_be_endless_and_clients_that_speak_no_zeromq_are_cut_off() throws IOException {
        byte[] claim = greeting("04 19 05 52 45 41 44 59 0b 53 6f 63 6b 65 74 2d 54 79 70 65 00 00 00 06"
                + " 44 45 41 4c 45 52 02 40 00 00 00 00 00 00 00");
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[1 + random.nextInt(500)];
            random.nextBytes(noise);
            for (byte[] bytes : List.of(claim, noise, "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8))) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), front.number(anyPort()))) {
                    socket.getOutputStream().write(bytes);
                } catch (SocketException e) {
                    assertThat(e).hasMessageMatching("(?i).*(reset|broken pipe|aborted).*");
                }
            }
        }
        the_next_cell_runs();
    }

    private static byte[] greeting(String rest) {
        String hex = "ff 00 00 00 00 00 00 00 01 7f 03 00 4e 55 4c 4c" + " 00".repeat(48) + " " + rest;
        return HexFormat.ofDelimiter(" ").parseHex(hex);
    }
}
