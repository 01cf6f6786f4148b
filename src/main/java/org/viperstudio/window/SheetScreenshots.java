package org.viperstudio.window;

import java.util.List;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.viperstudio.job.JobPool;
import org.viperstudio.studio.Studio;
import org.viperstudio.window.shell.Screen;

/** Takes screenshots of each sheet, dialog and menu, and of what a screen shows once something is selected. */
final class SheetScreenshots {
    private static final int COMPARED = 3;

    private final Studio studio;
    private final WindowDriver driver;
    private final ScreenshotWriter screenshots;

    SheetScreenshots(Studio studio, WindowDriver driver, ScreenshotWriter screenshots) {
        this.studio = studio;
        this.driver = driver;
        this.screenshots = screenshots;
    }

    void takeAll() {
        driver.go(Screen.TASTE);
        driver.fire("taste-versions");
        takeSheet("versions");
        driver.fire("help");
        takeSheet("shortcuts");
        takeProfiles();
        takeCreate();
        takeHistory();
    }

    private void takeProfiles() {
        driver.go(Screen.GALLERY);
        for (String item : new String[] {"new", "blend", "password.set"}) {
            driver.choose("profile-menu", "profile-menu-" + item);
            takeSheet("profile-" + item.replace(".set", ""));
        }
        WindowDriver.run(() -> ((MenuButton) driver.node("profile-menu")).show());
        driver.awaitIdle();
        screenshots.captureTopmost("profile-menu");
    }

    private void takeCreate() {
        driver.go(Screen.CREATE);
        driver.fire("more-like-this");
        takeSheet("more-like-this");
        JobPool jobs = studio.jobs();
        jobs.pause();
        driver.fire("variations");
        driver.fire("queue");
        takeSheet("queue");
        jobs.jobs().forEach(job -> jobs.cancel(job.id()));
        jobs.resume();
        driver.fire("queue");
        takeSheet("queue-empty");
    }

    private void takeHistory() {
        driver.go(Screen.HISTORY);
        for (int i = 0; i < COMPARED; i++) {
            choose(i, i > 0);
            driver.awaitIdle();
            if (i == 0) {
                screenshots.capture("history-details");
            }
        }
        driver.fire("history-compare");
        takeSheet("comparison");
        driver.fire("history-delete");
        screenshots.capture("history-deleted");
        driver.fire("notice-action");
    }

    private void choose(int place, boolean beside) {
        WindowDriver.run(() -> {
            List<Node> cells = driver.scene().getRoot().lookupAll(".history-cell").stream()
                    .filter(Node::isVisible)
                    .toList();
            Event.fireEvent(
                    cells.get(place),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, beside, false, false, false));
        });
    }

    /** Takes a screenshot of the window with its overlay, and closes the overlay. */
    private void takeSheet(String name) {
        screenshots.capture(name);
        WindowDriver.run(driver.window().context().overlay()::hide);
        driver.awaitIdle();
    }
}
