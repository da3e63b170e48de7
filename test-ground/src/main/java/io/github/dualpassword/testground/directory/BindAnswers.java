package io.github.dualpassword.testground.directory;

import java.util.concurrent.atomic.AtomicReference;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/** Answers binds of users with a result of its own, as long as it is another one than success. */
final class BindAnswers extends InMemoryOperationInterceptor {

    private final String people;
    private final AtomicReference<ResultCode> answer;

    BindAnswers(String people, AtomicReference<ResultCode> answer) {
        this.people = people;
        this.answer = answer;
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest bind) throws LDAPException {
        ResultCode result = answer.get();
        if (!result.equals(ResultCode.SUCCESS) && bind.getRequest().getBindDN().endsWith(people)) {
            throw new LDAPException(result);
        }
    }
}
