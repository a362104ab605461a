package org.dozvon.outside.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dozvon.outside.guard.Failure;
import org.jspecify.annotations.Nullable;

/// Bitrix24 by an incoming webhook with the scopes `crm` and `user`. Two requests: `crm.duplicate.findbycomm` finds
/// whose number it is (it knows the forms of a number), then one `batch` reads what is open and who is responsible.
/// Deals are not found by a number: they belong to the contacts and companies that it found.
final class Bitrix24 implements Dialect {
    private static final Pattern WEBHOOK = Pattern.compile("[0-9]{1,10}/[A-Za-z0-9]{1,100}");
    private static final int DEAL = 2;
    private static final int IDS_AT_MOST = 20;

    private final Talk talk;
    private final Account account;

    Bitrix24(Talk talk, Account account) {
        if (!WEBHOOK.matcher(account.secret()).matches()) {
            throw new CrmFailedException(Failure.NOT_ALLOWED);
        }
        this.talk = talk;
        this.account = account;
    }

    @Override
    public Owner owner(Caller caller, List<Place> order) {
        var found = call("crm.duplicate.findbycomm", Map.of("type", "PHONE", "values", caller.forms()));
        var commands = commands(found, order);
        if (commands.isEmpty()) {
            return new Owner.Unknown();
        }
        var results = call("batch", Map.of("halt", 0, "cmd", commands));
        return first(results, order);
    }

    @Override
    public List<User> users() {
        return Fields.rows(call("user.get", Map.of("FILTER", Map.of("ACTIVE", true)))).stream()
                .filter(row -> Fields.id(row.path("ID")) != null)
                .map(Bitrix24::user)
                .toList();
    }

    private static User user(JsonNode row) {
        var id = row.path("ID").asText();
        var name = Fields.joined(row.path("NAME"), row.path("LAST_NAME"));
        return new User(id, Fields.nameOr(name, id), Fields.text(row.path("UF_PHONE_INNER")));
    }

    private Map<String, String> commands(JsonNode found, List<Place> order) {
        var leads = Fields.ids(found.path("LEAD"));
        var contacts = Fields.ids(found.path("CONTACT"));
        var companies = Fields.ids(found.path("COMPANY"));
        var commands = new LinkedHashMap<String, String>();
        if (order.contains(Place.OPEN_LEAD) && !leads.isEmpty()) {
            commands.put("leads", list("crm.lead.list", leads, "&filter[STATUS_SEMANTIC_ID]=P"));
        }
        if (order.contains(Place.OPEN_DEAL) && !contacts.isEmpty()) {
            commands.put("deals", deals("contactIds", contacts));
        }
        if (order.contains(Place.OPEN_DEAL) && !companies.isEmpty()) {
            commands.put("companyDeals", deals("companyId", companies));
        }
        if (order.contains(Place.CONTACT) && !contacts.isEmpty()) {
            commands.put("contacts", list("crm.contact.list", contacts, "&select[]=NAME&select[]=LAST_NAME"));
        }
        if (order.contains(Place.CONTACT) && !companies.isEmpty()) {
            commands.put("companies", list("crm.company.list", companies, "&select[]=TITLE"));
        }
        return commands;
    }

    // The newest first, where several are open.
    private static String list(String method, List<String> ids, String more) {
        return encoded(
                method + "?order[DATE_MODIFY]=DESC&select[]=ID&select[]=ASSIGNED_BY_ID" + filter("ID", ids) + more);
    }

    private static String deals(String by, List<String> ids) {
        return encoded("crm.item.list?entityTypeId=" + DEAL
                + "&order[updatedTime]=DESC&select[]=id&select[]=assignedById&filter[closed]=N"
                + filter("@" + by, ids));
    }

    private static String filter(String field, List<String> ids) {
        return IntStream.range(0, Math.min(ids.size(), IDS_AT_MOST))
                .mapToObj(index -> "&filter[" + field + "][" + index + "]=" + ids.get(index))
                .collect(Collectors.joining());
    }

    // A command of a batch is a query string of its own.
    private static String encoded(String command) {
        return command.replace("[", URLEncoder.encode("[", StandardCharsets.UTF_8))
                .replace("]", URLEncoder.encode("]", StandardCharsets.UTF_8))
                .replace("@", URLEncoder.encode("@", StandardCharsets.UTF_8));
    }

    private static Owner first(JsonNode batch, List<Place> order) {
        var results = batch.path("result");
        var client = client(results);
        for (var place : order) {
            var user = responsible(results, place);
            if (user != null) {
                return new Owner.Found(user, place, client);
            }
        }
        // What could not be read may have had somebody: that is not the same as nobody.
        if (!batch.path("result_error").isEmpty()) {
            throw new CrmFailedException(Failure.NOT_ALLOWED);
        }
        return new Owner.Unknown();
    }

    private static @Nullable String responsible(JsonNode results, Place place) {
        return switch (place) {
            case OPEN_LEAD -> first(results.path("leads"), "ASSIGNED_BY_ID");
            case OPEN_DEAL ->
                or(
                        first(results.path("deals").path("items"), "assignedById"),
                        first(results.path("companyDeals").path("items"), "assignedById"));
            case CONTACT ->
                or(
                        first(results.path("contacts"), "ASSIGNED_BY_ID"),
                        first(results.path("companies"), "ASSIGNED_BY_ID"));
        };
    }

    private static @Nullable String first(JsonNode rows, String field) {
        return Fields.rows(rows).stream()
                .map(row -> Fields.id(row.path(field)))
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String or(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    private static @Nullable String client(JsonNode results) {
        var contact = results.path("contacts").path(0);
        return or(
                Fields.joined(contact.path("NAME"), contact.path("LAST_NAME")),
                Fields.text(results.path("companies").path(0).path("TITLE")));
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        var url = account.url().at("/rest/" + account.secret() + "/" + method);
        var heard = talk.hear(talk.post(url, Talk.bytes(parameters)));
        if (heard.isSuccess()) {
            return heard.body().path("result");
        }
        var isTooFast = heard.body().path("error").asText().equals("QUERY_LIMIT_EXCEEDED");
        throw new CrmFailedException(isTooFast ? Failure.RATE_LIMITED : Talk.failure(heard.status()));
    }
}
