"""Writes python-pskc.xml (AES-256, HMAC-SHA256 for MACs and derivation, dates, URNs as algorithms) and key-wrap.xml."""
import datetime

import pskc

file = pskc.PSKC()
utc = datetime.timezone.utc
for number, algorithm in ((1, 'totp'), (2, 'hotp')):
    key = file.add_key(
        id='key-%d' % number, serial='20000000000%d' % number, manufacturer='Maker',
        algorithm='urn:ietf:params:xml:ns:keyprov:pskc:' + algorithm, algorithm_suite='HMAC-SHA256',
        response_length=8, response_encoding='DECIMAL', secret=b'1234567890123456789012345678901' + b'%d' % number)
    if algorithm == 'totp':
        key.time_interval = 60
        key.time_drift = 4
    else:
        key.counter = 4294967301
    key.device.start_date = datetime.datetime(2026, 12, 1, 0, 0, tzinfo=utc)
    key.device.expiry_date = datetime.datetime(2031, 11, 30, 14, 59, 59, tzinfo=utc)
    key.policy.expiry_date = datetime.datetime(2031, 11, 30, 15, 0, 0, tzinfo=utc)
    key.policy.key_usage.append('OTP')
file.encryption.setup_pbkdf2(
    password='パスワード', algorithm='aes256-cbc', iterations=12000, key_length=32, prf='hmac-sha256',
    key_name='Password')
file.mac.setup(algorithm='hmac-sha256')
file.write('python-pskc.xml')

wrapped = pskc.PSKC()
wrapped.add_key(
    id='key', serial='30000001', algorithm='hotp', secret=b'1234567890123456', counter=0, response_length=6)
wrapped.encryption.setup_preshared_key(key=bytes(range(32)), algorithm='kw-aes256', key_name='wrap')
wrapped.write('key-wrap.xml')
