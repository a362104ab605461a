package org.dozvon.tenant.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Contact;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.people.PersonView.SipAccountView;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.dozvon.tenant.tenant.TenantService;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The accounts with which people's phones register. An account is named by its owner's extension.
@ApplicationScoped
public class SipAccountService implements ModelPart {
    private final SipAccountRepository accounts;
    private final PersonRepository people;
    private final TenantService tenant;
    private final Publisher publisher;
    private final TenantApiConfig config;
    private final TenantScope scope;
    private final Phones phones;

    SipAccountService(
            SipAccountRepository accounts,
            PersonRepository people,
            TenantService tenant,
            Publisher publisher,
            TenantApiConfig config,
            TenantScope scope,
            Phones phones) {
        this.accounts = accounts;
        this.people = people;
        this.tenant = tenant;
        this.publisher = publisher;
        this.config = config;
        this.scope = scope;
        this.phones = phones;
    }

    @Transactional
    public boolean hasPhone(String person) {
        return accounts.ofPerson(person).isPresent();
    }

    /// Opens the person's account, or gives it a new password when it is open: then the phones that have the old one
    /// fall silent at their next registration.
    @Transactional
    public SipCredentials open(String person) {
        return open(person, SipPassword.random());
    }

    /// With a password that is known beforehand, for the demo alone.
    @Transactional
    public SipCredentials open(String person, String password) {
        return publisher.publish(_ -> {
            var domain = tenant.get().domain();
            var account = account(people.required(person));
            account.a1Hash = SipPassword.a1Hash(account.account, domain, password);
            accounts.persist(account);
            return credentials(account.account, domain, password);
        });
    }

    @Transactional
    public void close(String id) {
        publisher.publish(() -> {
            var person = people.required(id);
            var account = accounts.ofPerson(id).orElseThrow(ProblemException::unknown);
            person.contacts = person.contacts.stream()
                    .filter(contact -> !(contact instanceof Contact.Sip))
                    .toList();
            accounts.delete(account);
        });
    }

    void forget(String person) {
        accounts.delete("person", person);
    }

    @Nullable
    String accountOf(String person) {
        return accounts.ofPerson(person).map(account -> account.account).orElse(null);
    }

    /// By person.
    Map<String, SipAccountView> views() {
        var domain = tenant.get().domain();
        return accounts.inOrder().stream()
                .collect(Collectors.toMap(account -> account.person, account -> view(account.account, domain)));
    }

    private SipAccountView view(String account, String domain) {
        var now = Instant.now();
        var id = scope.required();
        return new SipAccountView(
                account,
                domain,
                config.sipRegistrar(),
                phones.isOnline(id, account, now),
                phones.offlineSince(id, account, now));
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.accounts(accounts.inOrder().stream().map(SipAccountEntity::model).toList());
    }

    private SipAccountEntity account(PersonEntity person) {
        return accounts.ofPerson(person.id).orElseGet(() -> added(person));
    }

    private SipAccountEntity added(PersonEntity person) {
        if (person.extension == null) {
            throw ProblemException.of(422, "extension-missing");
        }
        var account = new SipAccountEntity();
        account.account = person.extension;
        account.person = person.id;
        person.contacts = withPhoneFirst(person.contacts, account.account);
        return account;
    }

    /// A desk phone is the main contact: it costs nothing to ring.
    private static List<Contact> withPhoneFirst(List<Contact> contacts, String account) {
        return Stream.concat(Stream.of(new Contact.Sip(account)), contacts.stream())
                .toList();
    }

    private SipCredentials credentials(String account, String domain, String password) {
        return new SipCredentials(account, domain, config.sipRegistrar(), password, "sip:" + account + "@" + domain);
    }
}
