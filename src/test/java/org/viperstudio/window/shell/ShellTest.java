package org.viperstudio.window.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.window.AnsweredFileDialogs;
import org.viperstudio.window.JavaFx;

class ShellTest {
    @TempDir
    private Path folder;

    private final Map<Screen, FakeScreen> made = new EnumMap<>(Screen.class);
    private final WorkerThreads threads = new WorkerThreads();

    private static final class FakeScreen implements ScreenView {
        private final Button button = new Button("words");
        private final StackPane root = new StackPane(button);
        private int prepared;
        private int attached;

        @Override
        public Parent root() {
            return root;
        }

        @Override
        public void prepare() {
            prepared++;
        }

        @Override
        public void attach() {
            attached++;
        }
    }

    @BeforeEach
    void start() {
        JavaFx.start();
    }

    @Test
    void aScreenThatWasMadeAheadIsStyledUnseenAndShownWhenItIsGoneTo() {
        JavaFx.call(() -> {
            Desk desk = desk();
            Shell shell = shell(desk);
            shell.make(Screen.TASTE);
            shell.make(Screen.TASTE);
            FakeScreen taste = made.get(Screen.TASTE);
            shell.rehearse(Screen.TASTE);
            assertThat(taste.button.getSkin()).isNotNull();
            assertThat(taste.root.getParent()).isNull();
            assertThat(List.of(taste.prepared, taste.attached)).containsExactly(1, 0);
            desk.navigation().go(Screen.TASTE);
            assertThat(made).containsEntry(Screen.TASTE, taste);
            assertThat(taste.root.getScene()).isSameAs(shell.root().getScene());
            assertThat(List.of(taste.prepared, taste.attached)).containsExactly(1, 1);
            return shell;
        });
        threads.close();
    }

    @Test
    void theScreenThatIsShownStaysWhereItIs() {
        JavaFx.call(() -> {
            Shell shell = shell(desk());
            FakeScreen gallery = made.get(Screen.GALLERY);
            Parent place = gallery.root.getParent();
            shell.make(Screen.GALLERY);
            shell.rehearse(Screen.GALLERY);
            assertThat(gallery.root.getParent()).isSameAs(place).isNotNull();
            shell.detach();
            shell.make(Screen.TASTE);
            assertThat(made).containsOnlyKeys(Screen.GALLERY);
            return shell;
        });
        threads.close();
    }

    private Desk desk() {
        WindowSettings settings = new WindowSettings(new SettingsFile(DataFolder.at(folder)));
        return Desk.of(threads, new Theme(new Scene(new Group()), settings), new AnsweredFileDialogs(), settings);
    }

    private Shell shell(Desk desk) {
        Map<Screen, Supplier<ScreenView>> makers = new EnumMap<>(Screen.class);
        for (Screen screen : Screen.values()) {
            makers.put(screen, () -> made.merge(screen, new FakeScreen(), (one, another) -> another));
        }
        Shell shell = new Shell(desk, makers, new Group(), new Group());
        new Scene(shell.root());
        return shell;
    }
}
