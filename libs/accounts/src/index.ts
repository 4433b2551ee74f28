export { AccountsModule } from './accounts.module.js';
export { ChangeEmail } from './credentials/change-email.js';
export { ChangePassword } from './credentials/change-password.js';
export { type FirstCode, GiveFirstCode } from './joining/give-first-code.js';
export { LetIn } from './credentials/let-in.js';
export { ResetPassword } from './credentials/reset-password.js';
export { SendAccountCode } from './codes/send-account-code.js';
export { SignUp, type SignUpCommand } from './joining/sign-up.js';
export { VerifyAddress } from './joining/verify-address.js';
