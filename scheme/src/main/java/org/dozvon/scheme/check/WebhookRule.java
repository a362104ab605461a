package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.CallVariables;
import org.dozvon.scheme.model.WebhookStep;

/// A webhook has an address, a time to answer, answers that are told apart, and a way out when there is none.
final class WebhookRule implements Rule {
    private static final Pattern URL = Pattern.compile(
            "https?://[A-Za-z0-9.\\[\\]:-]{1,260}(/[!-~&&[^\"<>\\\\^`{|}]]*)?(\\?[!-~&&[^\"<>\\\\^`{|}]]*)?");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+){0,9}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final Set<String> RESERVED = Set.of(WebhookStep.OTHER, WebhookStep.FAILED);

    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(WebhookStep.class).forEach(webhook -> check(drawing, webhook, findings));
    }

    private static void check(Drawing drawing, WebhookStep webhook, Findings findings) {
        checkAddress(drawing, webhook, findings);
        checkAnswers(drawing, webhook, findings);
        checkFields(drawing, webhook, findings);
        if (webhook.waitSeconds() < 1 || webhook.waitSeconds() > Limits.LOOKUP_SECONDS_MAX) {
            findings.error(
                    drawing,
                    webhook,
                    "lookup-wait-out-of-range",
                    "ждать ответа можно от 1 до 5 секунд, а указано " + webhook.waitSeconds()
                            + ". Поставьте, например, 2.",
                    "an answer is waited for 1 to 5 seconds, but here it says " + webhook.waitSeconds()
                            + ". Set 2, for example.");
        }
        if (!drawing.leadsSomewhere(webhook, WebhookStep.FAILED)) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-failed-unset",
                    "когда вебхук не отвечает, звонок теряется. Подключите выход «вебхук не ответил».",
                    "when the webhook does not answer, the call is lost. Connect the exit “no answer from the webhook”.");
        }
    }

    private static void checkAddress(Drawing drawing, WebhookStep webhook, Findings findings) {
        if (webhook.url().length() > Limits.URL_CHARACTERS
                || !URL.matcher(webhook.url()).matches()) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-url-malformed",
                    "адрес вебхука не подходит. Напишите, например, https://example.ru/route — без имени и пароля.",
                    "the webhook's address does not do. Write https://example.com/route, without a name and password.");
        } else if (webhook.url().startsWith("http://")) {
            findings.warning(
                    drawing,
                    webhook,
                    "webhook-unencrypted",
                    "адрес без шифрования: номера ваших клиентов увидит кто угодно по дороге. Используйте https.",
                    "the address is not encrypted, so whoever is on the way sees your callers' numbers. Use https.");
        }
        var connection = webhook.connection();
        if (connection != null && drawing.connection(connection).isEmpty()) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-connection-unknown",
                    "подключения «" + connection + "», которым подписан вебхук, больше нет. Выберите другое.",
                    "connection “" + connection + "”, which signs the webhook, is gone. Choose another.");
        }
    }

    private static void checkAnswers(Drawing drawing, WebhookStep webhook, Findings findings) {
        var seen = new HashSet<String>();
        var bad = webhook.answers().stream()
                .map(WebhookStep.Answer::value)
                .anyMatch(value -> value.isBlank()
                        || value.length() > Limits.LABEL_CHARACTERS
                        || RESERVED.contains(value)
                        || !seen.add(value));
        if (bad || webhook.answers().size() > Limits.ANSWERS) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-answers-invalid",
                    "ответы повторяются, пустые, слишком длинные или заняты (other, failed). Исправьте их.",
                    "answers are there twice, empty, too long or reserved (other, failed). Correct them.");
        }
        if (!webhook.answers().isEmpty() && webhook.field() == null) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-field-missing",
                    "ответы перечислены, но не сказано, в каком поле они приходят. Укажите поле, например result.",
                    "answers are listed, but not the field that holds them. Name it, for example result.");
        }
    }

    private static void checkFields(Drawing drawing, WebhookStep webhook, Findings findings) {
        var names = webhook.variables().keySet().stream().allMatch(CallVariables::isOwnName);
        if (!names || webhook.variables().size() > CallVariables.COUNT) {
            findings.error(
                    drawing,
                    webhook,
                    "variable-name-invalid",
                    "переменных не больше " + CallVariables.COUNT
                            + ", имена — латинские буквы, цифры и _, не из занятых. Исправьте.",
                    "there are at most " + CallVariables.COUNT
                            + " variables, named by lower-case letters, digits and _, not by reserved names. Correct them.");
        }
        var fields = webhook.variables().values().stream().allMatch(WebhookRule::isField)
                && (webhook.field() == null || isField(webhook.field()));
        if (!fields) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-field-malformed",
                    "имя поля ответа не подходит. Пишите result или client.city.",
                    "a field of the answer is malformed. Write result or client.city.");
        }
        var parameters = webhook.parameters().keySet().stream()
                .allMatch(name -> PARAMETER.matcher(name).matches());
        if (!parameters || webhook.parameters().size() > Limits.PARAMETERS) {
            findings.error(
                    drawing,
                    webhook,
                    "webhook-parameters-invalid",
                    "параметров не больше " + Limits.PARAMETERS
                            + ", имена — латинские буквы, цифры, точка, _ и -. Исправьте.",
                    "there are at most " + Limits.PARAMETERS
                            + " parameters, named by letters, digits, a dot, _ and -. Correct them.");
        }
    }

    private static boolean isField(String field) {
        return field.length() <= Limits.FIELD_CHARACTERS && FIELD.matcher(field).matches();
    }
}
