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
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viperstudio.store.DataFolder;
import org.viperstudio.store.SettingsFile;
import org.viperstudio.window.JavaFx;
import org.viperstudio.window.PreparedFileDialogs;

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
    void aScreenCreatedInAdvanceIsStyledOffScreenAndShownLater() {
        JavaFx.call(() -> {
            WindowContext context = context();
            Shell shell = shell(context);
            shell.create(Screen.TASTE);
            shell.create(Screen.TASTE);
            FakeScreen taste = made.get(Screen.TASTE);
            shell.layOutOffscreen(Screen.TASTE);
            assertThat(taste.button.getSkin()).isNotNull();
            assertThat(taste.root.getParent()).isNull();
            assertThat(List.of(taste.prepared, taste.attached)).containsExactly(1, 0);
            context.navigation().go(Screen.TASTE);
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
            Shell shell = shell(context());
            FakeScreen gallery = made.get(Screen.GALLERY);
            Parent place = gallery.root.getParent();
            shell.create(Screen.GALLERY);
            shell.layOutOffscreen(Screen.GALLERY);
            assertThat(gallery.root.getParent()).isSameAs(place).isNotNull();
            shell.detach();
            shell.create(Screen.TASTE);
            assertThat(made).containsOnlyKeys(Screen.GALLERY);
            return shell;
        });
        threads.close();
    }

    @Test
    void whatFliesToAScreenIsGoneOnceItIsThere() throws InterruptedException {
        Label chip = new Label("impasto");
        StackPane place = JavaFx.call(() -> {
            WindowContext context = context();
            Shell shell = shell(context);
            StackPane screen = made.get(Screen.GALLERY).root;
            screen.getChildren().add(chip);
            context.flights().fly(List.of(chip), Screen.TASTE);
            assertThat(chip.getParent().getId()).isEqualTo("flights");
            assertThat(shell.root().lookupAll("#flights .label")).contains(chip);
            return screen;
        });
        for (int i = 0; i < 100 && JavaFx.call(() -> chip.getParent() != null); i++) {
            Thread.sleep(50);
        }
        assertThat(JavaFx.<Parent>call(chip::getParent)).isNull();
        assertThat(place.getChildren()).doesNotContain(chip);
        threads.close();
    }

    private WindowContext context() {
        WindowSettings settings = new WindowSettings(new SettingsFile(DataFolder.at(folder)));
        return WindowContext.of(
                threads, new Theme(new Scene(new Group()), settings), new PreparedFileDialogs(), settings);
    }

    private Shell shell(WindowContext context) {
        Map<Screen, Supplier<ScreenView>> factories = new EnumMap<>(Screen.class);
        for (Screen screen : Screen.values()) {
            factories.put(screen, () -> made.merge(screen, new FakeScreen(), (one, another) -> another));
        }
        Shell shell = new Shell(context, factories, new Group(), new Group());
        new Scene(shell.root());
        return shell;
    }
}
