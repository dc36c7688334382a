package org.ltvlab.app.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jupyter's documentation, "Common Directories and File Locations", names these folders. */
class KernelsFolderCorrectnessTest {
    private static final Path HOME = Path.of("/home/hana");

    @Test
    void linux_has_the_users_share_folder() {
        assertThat(user(Map.of(), "Linux")).isEqualTo(Path.of("/home/hana/.local/share/jupyter/kernels"));
        assertThat(user(Map.of("XDG_DATA_HOME", "/data"), "Linux")).isEqualTo(Path.of("/data/jupyter/kernels"));
        assertThat(user(Map.of("XDG_DATA_HOME", ""), "FreeBSD"))
                .isEqualTo(Path.of("/home/hana/.local/share/jupyter/kernels"));
    }

    @Test
    void macs_have_the_library() {
        assertThat(user(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X"))
                .isEqualTo(Path.of("/home/hana/Library/Jupyter/kernels"));
    }

    @Test
    void windows_has_the_roaming_application_data() {
        assertThat(user(Map.of("APPDATA", "/roaming"), "Windows 11")).isEqualTo(Path.of("/roaming/jupyter/kernels"));
        assertThat(user(Map.of(), "Windows 11")).isEqualTo(Path.of("/home/hana/AppData/Roaming/jupyter/kernels"));
    }

    @Test
    void a_chosen_data_folder_wins_on_every_system() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            assertThat(user(Map.of("JUPYTER_DATA_DIR", "/chosen", "XDG_DATA_HOME", "/d", "APPDATA", "/a"), system))
                    .isEqualTo(Path.of("/chosen/kernels"));
        }
    }

    /** As {@code jupyter_core.paths.jupyter_data_dir} and {@code envset} have it, version 5.9. */
    @Test
    void jupyter_follows_the_platform_where_it_is_told_to() {
        Map<String, String> told =
                Map.of("JUPYTER_PLATFORM_DIRS", "1", "LOCALAPPDATA", "/local", "APPDATA", "/roaming");
        assertThat(user(told, "Linux")).isEqualTo(Path.of("/home/hana/.local/share/jupyter/kernels"));
        assertThat(user(told, "Mac OS X")).isEqualTo(Path.of("/home/hana/Library/Application Support/Jupyter/kernels"));
        assertThat(user(told, "Windows 11")).isEqualTo(Path.of("/local/Jupyter/kernels"));
        assertThat(user(Map.of("JUPYTER_PLATFORM_DIRS", "False"), "Mac OS X"))
                .isEqualTo(Path.of("/home/hana/Library/Jupyter/kernels"));
    }

    @Test
    void everybodys_kernels_lie_in_the_systems_folders() {
        assertThat(KernelsFolder.everybodys(Map.of(), "Linux").stream().map(KernelsFolder::folder))
                .containsExactly(Path.of("/usr/local/share/jupyter/kernels"), Path.of("/usr/share/jupyter/kernels"));
        assertThat(KernelsFolder.everybodys(Map.of("PROGRAMDATA", "/programs"), "Windows 11").stream()
                        .map(KernelsFolder::folder))
                .containsExactly(Path.of("/programs/jupyter/kernels"));
    }

    @Test
    void an_environment_has_its_share_folder() {
        KernelsFolder folder = KernelsFolder.prefix(Path.of("/opt/venv"));
        assertThat(folder.folder()).isEqualTo(Path.of("/opt/venv/share/jupyter/kernels"));
        assertThat(folder.of("ltv")).isEqualTo(Path.of("/opt/venv/share/jupyter/kernels/ltv"));
    }

    private static Path user(Map<String, String> environment, String system) {
        return KernelsFolder.user(environment, system, HOME).folder();
    }
}
