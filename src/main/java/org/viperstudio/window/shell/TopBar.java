package org.viperstudio.window.shell;

import atlantafx.base.controls.Spacer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.viperstudio.wording.Texts;

/** The bar above every screen: profile menu, queue and help. */
final class TopBar {
    private final HBox bar;

    TopBar(Node profiles, Node queue, Runnable onHelp) {
        Spacer gap = new Spacer();
        bar = new HBox(profiles, gap, queue, help(onHelp));
        bar.setId("top-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
    }

    Region node() {
        return bar;
    }

    private static Button help(Runnable onHelp) {
        Button help = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
        help.setId("help");
        help.getStyleClass().addAll("button-icon", "flat");
        help.setAccessibleText(Texts.of("shell.help"));
        help.setTooltip(new Tooltip(Texts.of("shell.help.hint")));
        help.setOnAction(pressed -> onHelp.run());
        return help;
    }
}
