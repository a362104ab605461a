package org.dozvon.web.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;

/// The editor as its user meets it.
final class EditorPage implements AutoCloseable {
    final Drafts drafts = new Drafts();
    final List<String> faults = new ArrayList<>();
    final Page page;
    private final BrowserContext context;

    private EditorPage(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    static Opening of(String scheme) {
        return new Opening(scheme);
    }

    static final class Opening {
        private final String scheme;
        private String language = "en";
        private String attributes = "";
        private int width = 1280;
        private ColorScheme colours = ColorScheme.LIGHT;
        private Consumer<ObjectNode> more = data -> {};

        private Opening(String scheme) {
            this.scheme = scheme;
        }

        Opening in(String other) {
            language = other;
            return this;
        }

        Opening with(String attribute) {
            attributes = attribute;
            return this;
        }

        Opening wide(int pixels) {
            width = pixels;
            return this;
        }

        Opening dark() {
            colours = ColorScheme.DARK;
            return this;
        }

        Opening data(Consumer<ObjectNode> change) {
            more = change;
            return this;
        }

        EditorPage open() throws Exception {
            var laboratory = Laboratory.open();
            var name = UUID.randomUUID().toString();
            var data = Samples.data(name, language, scheme);
            more.accept(data);
            var context = laboratory
                    .browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, 800)
                            .setColorScheme(colours)
                            .setReducedMotion(ReducedMotion.REDUCE));
            var editor = new EditorPage(context, context.newPage());
            editor.page.onPageError(editor.faults::add);
            editor.page.addInitScript("window.told = []; for (const name of ['scheme-changed', 'scheme-saving',"
                    + " 'scheme-saved', 'scheme-save-failed', 'scheme-conflict', 'scheme-step-selected',"
                    + " 'securitypolicyviolation']) document.addEventListener(name, (event) =>"
                    + " window.told.push({name, detail: event.detail ?? event.violatedDirective}));");
            editor.page.navigate(laboratory.page(name, language, attributes, data.toString(), editor.drafts));
            editor.page.waitForSelector("call-scheme .toolbar");
            return editor;
        }
    }

    /// Keys one after the other, as Playwright names them.
    EditorPage press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /// Chooses from the question that is open.
    EditorPage choose(String name) {
        page.locator("dialog[open] .choice", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /// Walks down the open question by arrows to the choice, and takes it.
    EditorPage chooseByKeys(String name) {
        for (var tries = 0; tries < 40 && !focused().contains(name); tries++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        return this;
    }

    /// Goes from field to field by Tab, as far as the one of this id.
    EditorPage tabTo(String id) {
        for (var tries = 0; tries < 60 && !id.equals(focusedId()); tries++) {
            page.keyboard().press("Tab");
        }
        return this;
    }

    EditorPage type(String text) {
        page.keyboard().type(text);
        return this;
    }

    private Object focusedId() {
        return page.evaluate("() => document.activeElement?.shadowRoot?.activeElement?.id");
    }

    Locator block(String id) {
        return page.locator("[data-item='block " + id + "']");
    }

    Locator exit(String place) {
        return page.locator("[data-item='exit " + place + "']");
    }

    Locator plus(String place) {
        return page.locator("[data-plus='" + place + "']");
    }

    Locator panel() {
        return page.locator(".panel");
    }

    String focused() {
        return (String)
                page.evaluate(
                        "() => document.activeElement?.shadowRoot?.activeElement?.textContent.replace(/\\s+/g, ' ').trim() ?? ''");
    }

    String focusedItem() {
        return (String) page.evaluate("() => document.activeElement?.shadowRoot?.activeElement?.dataset.item ?? ''");
    }

    /// The scheme as the server would read it: exactly the model's fields, nothing else.
    Scheme scheme() throws IOException {
        return SchemeJson.MAPPER.readValue(json("editor.scheme").toString(), Scheme.class);
    }

    JsonNode json(String expression) throws IOException {
        var text = page.evaluate("() => { const editor = document.querySelector('call-scheme'); return JSON.stringify("
                + expression + " ?? null); }");
        return SchemeJson.MAPPER.readTree((String) text);
    }

    /// The details of the events of this name, oldest first.
    List<JsonNode> told(String name) throws IOException {
        var details = new ArrayList<JsonNode>();
        json("window.told").forEach(event -> {
            if (event.path("name").asText().equals(name)) {
                details.add(event.path("detail"));
            }
        });
        return details;
    }

    EditorPage until(BooleanSupplier condition) {
        page.waitForCondition(condition);
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
